import type { Guard } from './context.ts'

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/**
 * What a subscription tells, as long as the desk is open. Of what happens while it is locked only the last thing is told,
 * once it is open again: whoever looks then asks anew for all that they see.
 */
export async function* heldWhileLocked(
  source: unknown,
  guard: Guard,
  signal: AbortSignal | undefined,
): AsyncGenerator<unknown, void, undefined> {
  if (!isAsyncIterable(source)) throw new Error('A subscription is no async iterable.')
  const events = source[Symbol.asyncIterator]()
  let held: { readonly event: unknown; readonly opened: Promise<'opened'> } | undefined
  try {
    let step = nextOf(events)
    for (;;) {
      const next = await (held ? Promise.race([step, held.opened]) : step)
      if (next === 'opened') {
        if (held && !signal?.aborted) yield held.event
        held = undefined
        continue
      }
      if (next.done === true) return
      step = nextOf(events)
      if (!guard.isLocked()) yield next.value
      else {
        const opened = held?.opened ?? guard.opened(signal).then(() => 'opened' as const)
        held = { event: next.value, opened }
      }
    }
  } finally {
    void Promise.resolve(events.return?.()).catch(() => undefined)
  }
}

/** Whoever stops following before the step is taken leaves no rejection that nobody handles. */
const nextOf = (events: AsyncIterator<unknown>): Promise<IteratorResult<unknown>> => {
  const step = events.next()
  step.catch(() => undefined)
  return step
}
