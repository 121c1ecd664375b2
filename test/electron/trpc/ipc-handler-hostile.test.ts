import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apiErrorOf } from '#trpc/api-error.ts'
import { OWN_FRAME, settle } from './ipc-pair.ts'
import { createClient, openTestDesk } from './test-desk.ts'

const newId = () => crypto.randomUUID()

describe('whoever is not one of our pages', () => {
  const strangers = [
    ['a page of another host', { url: 'app://elsewhere/index.html', parent: null }],
    ['a frame inside our page', { url: 'app://shipdesk/index.html', parent: OWN_FRAME }],
    ['a frame that is gone', null],
    [
      'a frame that will not tell its address',
      {
        get url(): string {
          throw new Error('Render frame was disposed')
        },
        parent: null,
      },
    ],
  ] as const
  it.each(strangers)('is not answered: %s', async (_name, from) => {
    const { window, ipc, dropped, ended } = openTestDesk()
    ipc.deliver(window, from, { id: newId(), kind: 'query', path: 'echo', input: 1 })
    ipc.deliver(window, from, { id: newId(), kind: 'mutation', path: 'hangWriting', input: 1 })
    await settle()
    expect(window.sent).toEqual([])
    expect(ended).toEqual([])
    expect(dropped).toEqual(['sender is not one of our pages', 'sender is not one of our pages'])
  })

  it('cannot cancel a call of ours', async () => {
    const { window, ipc, ended } = openTestDesk()
    const id = newId()
    ipc.deliver(window, OWN_FRAME, { id, kind: 'query', path: 'hang', input: undefined })
    await settle()
    ipc.deliver(window, { url: 'https://example.com/', parent: null }, { id, kind: 'cancel' })
    await settle()
    expect(ended).toEqual([])
  })
})

describe('frames that are none', () => {
  const id = newId()
  const malformed: readonly unknown[] = [
    undefined,
    null,
    'query',
    [],
    { id, kind: 'query', path: '', input: 1 },
    { id, kind: 'query', path: 'x'.repeat(201), input: 1 },
    { id, kind: 'query', input: 1 },
    { id: 1, kind: 'query', path: 'echo', input: 1 },
    { id: 'x', kind: 'query', path: 'echo', input: 1 },
    { id, kind: 'result', data: 1 },
    { id, kind: 'cancel', path: 'echo' },
    { id, kind: 'query', path: 'echo', input: 1, further: true },
  ]
  it.each(malformed)('are dropped: %j', async (frame) => {
    const { window, ipc, dropped, client } = openTestDesk()
    ipc.deliver(window, OWN_FRAME, frame)
    await settle()
    expect(window.sent).toEqual([])
    expect(dropped).toEqual(['not a frame'])
    expect(await client.echo.query('alive')).toBe('alive')
  })

  it('never bring the handler down, nor get an answer', async () => {
    const { window, ipc, bugs, client } = openTestDesk()
    const nearly = fc.record(
      { id: fc.anything(), kind: fc.anything(), path: fc.anything(), input: fc.anything() },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), nearly), async (frame) => {
        ipc.deliver(window, OWN_FRAME, frame)
        await new Promise((resolve) => setImmediate(resolve))
      }),
    )
    expect(window.sent).toEqual([])
    expect(bugs).toEqual([])
    expect(await client.echo.query('alive')).toBe('alive')
  })

  it('are dropped when their id means a call that is still open', async () => {
    const { window, ipc, dropped, ended } = openTestDesk()
    ipc.deliver(window, OWN_FRAME, { id, kind: 'query', path: 'hang', input: undefined })
    ipc.deliver(window, OWN_FRAME, { id, kind: 'query', path: 'echo', input: 'twice' })
    await settle()
    expect(dropped).toEqual(['a call with this id is still open'])
    expect(window.sent).toEqual([])
    ipc.deliver(window, OWN_FRAME, { id, kind: 'cancel' })
    await settle()
    expect(ended).toEqual(['query'])
  })
})

describe('what is too much', () => {
  it('is refused: more calls at once than a window has reason for', async () => {
    const { client, window } = openTestDesk()
    const hanging = Array.from({ length: 1000 }, () => client.hang.query().catch(() => undefined))
    await settle()
    await expect(client.echo.query(1)).rejects.toSatisfy((error) => apiErrorOf(error).code === 'conflict')
    window.reload()
    expect(await createClient(window).echo.query(1)).toBe(1)
    expect(hanging).toHaveLength(1000)
  })

  it('is refused: a value that nests deeper than anything real', async () => {
    const { client, bugs } = openTestDesk()
    let deep: unknown = 1
    for (let level = 0; level < 200; level += 1) deep = [deep]
    await expect(client.echo.query(deep)).rejects.toSatisfy(
      (error) => apiErrorOf(error).details[0]?.code === 'invalid_request',
    )
    expect(bugs).toEqual([])
  })
})
