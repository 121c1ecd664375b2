import { TRPCClientError } from '@trpc/client'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apiErrorOf } from '#trpc/api-error.ts'
import { FakeWindow, OWN_FRAME, settle } from './ipc-pair.ts'
import { createClient, openTestDesk } from './test-desk.ts'

const newId = () => crypto.randomUUID()

describe('calls', () => {
  const values: readonly (readonly [string, unknown])[] = [
    ['undefined', undefined],
    ['null', null],
    ['zero', 0],
    ['negative zero', -0],
    ['NaN', Number.NaN],
    ['false', false],
    ['the empty string', ''],
    ['an empty list', []],
    ['a Date', new Date('2024-02-29T12:00:00Z')],
    ['bytes', new Uint8Array([0, 255, 7])],
    ['a Map', new Map([[{ key: 1 }, new Set(['a'])]])],
    ['a bigint', 2n ** 80n],
    ['an own undefined', { kept: undefined }],
    ['half of a surrogate pair', '\ud83d'],
  ]
  it.each(values)('carry %s both ways as it is', async (_name, value) => {
    const { client } = openTestDesk()
    expect(await client.echo.query(value)).toStrictEqual(value)
  })

  it('carry any value that structured clone carries', async () => {
    const { client } = openTestDesk()
    const anything = fc.anything({
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withBigInt: true,
    })
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        expect(await client.echo.query(value)).toStrictEqual(structuredClone(value))
      }),
    )
  })

  it('act in the name of the context, made anew for each', async () => {
    const names = ['Mo', 'Ada']
    const { client } = openTestDesk({
      createContext: () => ({ actor: names.shift() ?? 'nobody', reportBug: () => undefined }),
    })
    expect(await client.whoAmI.mutate()).toBe('Mo')
    expect(await client.whoAmI.mutate()).toBe('Ada')
  })

  it('are answered each for itself, in whatever order they end', async () => {
    const { client } = openTestDesk()
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => client.echo.query(index)))
    expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => index))
  })

  it('of one window are not heard in another', async () => {
    const { ipc, window, client } = openTestDesk()
    const other = new FakeWindow(ipc)
    const [one, two] = await Promise.all([client.echo.query('one'), createClient(other).echo.query('two')])
    expect([one, two]).toEqual(['one', 'two'])
    expect(window.sent).toHaveLength(1)
    expect(other.sent).toHaveLength(1)
  })
})

describe('subscriptions', () => {
  it('say that they started, then everything that comes, then that it is over', async () => {
    const { client, ended } = openTestDesk()
    const heard: unknown[] = []
    client.ticks.subscribe(3, {
      onStarted: () => heard.push('started'),
      onData: (tick) => heard.push(tick),
      onComplete: () => heard.push('over'),
    })
    await settle()
    expect(heard).toEqual(['started', 0, 1, 2, 'over'])
    expect(ended).toEqual(['subscription'])
  })

  it('that break off say why, in the contract’s shape', async () => {
    const { client } = openTestDesk()
    const heard: unknown[] = []
    client.breaksOff.subscribe(undefined, {
      onData: (data) => heard.push(data),
      onError: (error) => heard.push(apiErrorOf(error).code),
      onComplete: () => heard.push('over'),
    })
    await settle()
    expect(heard).toEqual([1, 'conflict'])
  })

  it('that yield what cannot be sent break off as a bug, and their source is let go', async () => {
    const { client, bugs, ended } = openTestDesk()
    const heard: unknown[] = []
    client.yieldsUncloneable.subscribe(undefined, {
      onData: (data) => heard.push(data),
      onError: (error) => heard.push(apiErrorOf(error).code),
    })
    await settle()
    expect(heard).toEqual(['internal_server_error'])
    expect(bugs).toHaveLength(1)
    expect(ended).toEqual(['uncloneable'])
  })
})

describe('cancelling', () => {
  it('ends a query, and the caller hears so at once', async () => {
    const { client, window, ended } = openTestDesk()
    const controller = new AbortController()
    const answer = client.hang.query(undefined, { signal: controller.signal })
    await settle()
    controller.abort()
    await expect(answer).rejects.toThrow('cancelled')
    await settle()
    expect(ended).toEqual(['query'])
    expect(window.sent).toEqual([])
  })

  it('ends a mutation', async () => {
    const { client, ended } = openTestDesk()
    const controller = new AbortController()
    const answer = client.hangWriting.mutate(undefined, { signal: controller.signal })
    await settle()
    controller.abort()
    await expect(answer).rejects.toThrow(TRPCClientError)
    await settle()
    expect(ended).toEqual(['mutation'])
  })

  it('ends a subscription, and nothing of it is heard any more', async () => {
    const { client, window, ended } = openTestDesk()
    const subscription = client.ticks.subscribe(5, {})
    await settle()
    const before = window.sent.length
    subscription.unsubscribe()
    await settle()
    expect(ended).toEqual(['subscription'])
    expect(window.sent).toHaveLength(before)
  })

  it('frees the place even of a subscription that takes no notice', async () => {
    const { client, ipc, window, dropped } = openTestDesk()
    const id = newId()
    const call = { id, kind: 'subscribe', path: 'deaf', input: undefined }
    ipc.deliver(window, OWN_FRAME, call)
    await settle()
    ipc.deliver(window, OWN_FRAME, { id, kind: 'cancel' })
    await settle()
    ipc.deliver(window, OWN_FRAME, call)
    await settle()
    expect(dropped).toEqual([])
    expect(await client.echo.query('still here')).toBe('still here')
  })

  it('of a call that nobody made does nothing', async () => {
    const { client, ipc, window, bugs, dropped } = openTestDesk()
    ipc.deliver(window, OWN_FRAME, { id: newId(), kind: 'cancel' })
    expect(await client.echo.query(1)).toBe(1)
    expect([bugs, dropped]).toEqual([[], []])
  })

  it('is no bug', async () => {
    const { client, bugs } = openTestDesk()
    const controller = new AbortController()
    const answer = client.hang.query(undefined, { signal: controller.signal })
    await settle()
    controller.abort()
    await expect(answer).rejects.toThrow('cancelled')
    await settle()
    expect(bugs).toEqual([])
  })
})

describe('the end of a page', () => {
  const ends = [
    ['closing', (window: FakeWindow) => window.close()],
    ['reloading', (window: FakeWindow) => window.reload()],
    ['crashing', (window: FakeWindow) => window.crash()],
  ] as const
  it.each(ends)('by %s ends everything that it had asked for', async (_name, end) => {
    const { client, window, ended, bugs } = openTestDesk()
    client.hang.query().catch(() => undefined)
    client.hangWriting.mutate().catch(() => undefined)
    client.ticks.subscribe(5, {})
    await settle()
    const before = window.sent.length
    end(window)
    await settle()
    expect(ended.toSorted()).toEqual(['mutation', 'query', 'subscription'])
    expect(window.sent).toHaveLength(before)
    expect(bugs).toEqual([])
  })

  it('by reloading leaves the new page a channel of its own', async () => {
    const { client, window } = openTestDesk()
    client.ticks.subscribe(5, {})
    await settle()
    window.reload()
    expect(await createClient(window).echo.query('after')).toBe('after')
  })

  it('ends nothing of another window', async () => {
    const { ipc, window, ended } = openTestDesk()
    const other = new FakeWindow(ipc)
    createClient(other).ticks.subscribe(5, {})
    await settle()
    window.close()
    await settle()
    expect(ended).toEqual([])
  })
})

describe('detaching', () => {
  it('ends every call and takes no more', async () => {
    const { client, window, ipc, detach, ended } = openTestDesk()
    client.hang.query().catch(() => undefined)
    await settle()
    detach()
    await settle()
    ipc.deliver(window, OWN_FRAME, { id: newId(), kind: 'query', path: 'echo', input: 1 })
    await settle()
    expect(ended).toEqual(['query'])
    expect(window.sent).toEqual([])
  })
})
