import { describe, expect, it } from 'vitest'
import { heldWhileLocked } from '#electron/trpc/held-while-locked.ts'

/** A source that tells what it is given, and a desk that can be locked. */
const createScene = () => {
  const waiting: unknown[] = []
  let wake = (): void => undefined
  let open = (): void => undefined
  let locked = false
  let opened = Promise.resolve()
  const source = (async function* () {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift()
      await new Promise<void>((resolve) => (wake = resolve))
    }
  })()
  const guard = { isLocked: () => locked, onlyFor: () => undefined, opened: () => opened }
  return {
    events: heldWhileLocked(source, guard, undefined),
    tell: (event: unknown): void => {
      waiting.push(event)
      wake()
    },
    lock: (): void => {
      locked = true
      opened = new Promise((resolve) => (open = resolve))
    },
    unlock: (): void => {
      locked = false
      open()
    },
  }
}
/** Long enough for whatever is not told to have been told. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('what a subscription tells', () => {
  it('is told while the desk is open, waits while it is locked, and then is the last of it alone', async () => {
    const { events, tell, lock, unlock } = createScene()
    const told: unknown[] = []
    const following = (async () => {
      for await (const event of events) {
        told.push(event)
        if (event === 'end') return
      }
    })()
    tell(1)
    await settle()
    lock()
    for (const event of [2, 3, 4]) {
      tell(event)
      await settle()
    }
    expect(told).toEqual([1])
    unlock()
    await settle()
    expect(told).toEqual([1, 4])
    tell('end')
    await following
    expect(told).toEqual([1, 4, 'end'])
  })
})
