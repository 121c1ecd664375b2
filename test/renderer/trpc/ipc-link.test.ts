import { getEventListeners } from 'node:events'
import { createTRPCClient } from '@trpc/client'
import { describe, expect, it } from 'vitest'
import { apiErrorOf } from '#trpc/api-error.ts'
import { ipcLink } from '#trpc/ipc-link.ts'
import { createWire } from '#trpc/wire.ts'
import { downFrame, type DownFrame } from '#shared/frame.ts'
import type { TestRouter } from '../../electron/trpc/test-desk.ts'

const anId: unknown = expect.any(String)

/** A page whose other side is played by the test. */
const openPage = () => {
  const sent: DownFrame[] = []
  const listeners = new Set<(frame: unknown) => void>()
  const client = createTRPCClient<TestRouter>({
    links: [
      ipcLink(
        createWire({
          send: (frame) => void sent.push(downFrame.parse(structuredClone(frame))),
          onFrame: (listener) => {
            listeners.add(listener)
            return () => listeners.delete(listener)
          },
        }),
      ),
    ],
  })
  const answer = (frame: unknown) => {
    for (const listener of listeners) listener(structuredClone(frame))
  }
  const answerLast = (rest: Record<string, unknown>) => answer({ id: sent.at(-1)?.id, ...rest })
  return { client, sent, answer, answerLast }
}

describe('the link', () => {
  it('sends a call as one frame, and nothing more once it has its answer', async () => {
    const { client, sent, answerLast } = openPage()
    const result = client.echo.query('a')
    answerLast({ kind: 'result', data: 'b' })
    expect(await result).toBe('b')
    expect(sent).toEqual([{ id: anId, kind: 'query', path: 'echo', input: 'a' }])
  })

  it('gives every call another id', () => {
    const { client, sent } = openPage()
    for (let call = 0; call < 50; call += 1) client.echo.query(call).catch(() => undefined)
    expect(new Set(sent.map((frame) => frame.id)).size).toBe(50)
  })

  it('sends nothing for a call that is cancelled already', async () => {
    const { client, sent } = openPage()
    await expect(client.echo.query(1, { signal: AbortSignal.abort() })).rejects.toThrow('abort')
    expect(sent).toEqual([])
  })

  it('tells the other side once when a call is cancelled, and hears no late answer', async () => {
    const { client, sent, answer } = openPage()
    const controller = new AbortController()
    const result = client.echo.query(1, { signal: controller.signal })
    const id = sent[0]?.id
    controller.abort()
    answer({ id, kind: 'result', data: 'late' })
    await expect(result).rejects.toThrow('cancelled')
    expect(sent.map((frame) => frame.kind)).toEqual(['query', 'cancel'])
    expect(sent[1]?.id).toBe(id)
  })

  it('leaves the signal of a call that has ended alone, and does not cancel it later', async () => {
    const { client, sent, answerLast } = openPage()
    const controller = new AbortController()
    const result = client.echo.query(1, { signal: controller.signal })
    answerLast({ kind: 'result', data: 1 })
    await result
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    controller.abort()
    expect(sent.map((frame) => frame.kind)).toEqual(['query'])
  })

  it('tells the other side when a subscription is left, but not when it was over', () => {
    const { client, sent, answerLast } = openPage()
    client.ticks.subscribe(1, {}).unsubscribe()
    const over = client.ticks.subscribe(1, {})
    answerLast({ kind: 'done' })
    over.unsubscribe()
    expect(sent.map((frame) => frame.kind)).toEqual(['subscribe', 'cancel', 'subscribe'])
  })

  it('fails a call whose input cannot be sent, and waits for nothing', async () => {
    const { client, sent } = openPage()
    const error: unknown = await client.echo.query(() => 1).catch((reason: unknown) => reason)
    expect(apiErrorOf(error).code).toBe('internal_server_error')
    expect(sent).toEqual([])
  })

  it('takes no notice of frames that are none, or that nobody waits for', async () => {
    const { client, answer, answerLast } = openPage()
    const result = client.echo.query(1)
    for (const frame of [
      null,
      1,
      {},
      { id: 'x', kind: 'result', data: 2 },
      { id: crypto.randomUUID(), kind: 'done' },
    ]) {
      answer(frame)
    }
    answerLast({ kind: 'news', data: 2 })
    answerLast({ kind: 'error', error: { code: 'made_up' } })
    answerLast({ kind: 'result', data: 3 })
    expect(await result).toBe(3)
  })
})

describe('the error of a failed call', () => {
  it('is the contract’s, exactly as it was sent', async () => {
    const { client, answerLast } = openPage()
    const sentError = {
      correlation_id: crypto.randomUUID(),
      code: 'validation_error',
      message: 'Too long.',
      details: [
        { property: '$.tags[0]', code: 'value_too_long', message: 'Too long.' },
        { code: 'invalid_request', message: 'No.' },
      ],
    }
    const result = client.echo.query(1)
    answerLast({ kind: 'error', error: sentError })
    const error: unknown = await result.catch((reason: unknown) => reason)
    expect(error).toMatchObject({ message: 'Too long.', data: sentError })
    expect(apiErrorOf(error)).toEqual(sentError)
  })

  it.each([new Error('secret'), 'secret', undefined, null, { data: { code: 'gone' } }])(
    'that is none of the contract’s counts as a bug and shows nothing of itself: %s',
    (thrown) => {
      const error = apiErrorOf(thrown)
      expect(error.code).toBe('internal_server_error')
      expect(JSON.stringify(error)).not.toContain('secret')
    },
  )
})
