import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Desk } from '#electron/desk.ts'
import { callProcedure } from '#electron/trpc/call.ts'

const NANOSECONDS = 1e6

/** A line of the table of what a person waits for with a parcel in the hand, in milliseconds. */
export type DeskFigures = {
  readonly operation: string
  readonly 'median ms': number
  readonly 'p99 ms': number
  /** The longest time for which the process did nothing else, where that was looked at. */
  readonly 'stall ms'?: number
  readonly 'goal ms': number
  readonly met: 'yes' | 'no'
}

/** Asks a desk as any caller asks it. */
export const askOf =
  (desk: Desk) =>
  async (path: string, input: unknown): Promise<unknown> => {
    const answer = await callProcedure({ router: desk.router, path, input, context: desk.createContext() })
    if ('error' in answer) throw new Error(JSON.stringify(answer.error))
    return answer.result
  }

type Measured = {
  readonly act: (turn: number) => Promise<unknown>
  readonly turns: number
  readonly goal: number
}

/** Does the same again and again, and says how long it took. */
export const figuresOf = async (operation: string, { act, turns, goal }: Measured): Promise<DeskFigures> => {
  const stalls = monitorEventLoopDelay({ resolution: 1 })
  const times: number[] = []
  stalls.enable()
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now()
    await act(turn)
    times.push(performance.now() - start)
    // A stall is seen by whoever has to wait for it.
    await letOthersRun()
  }
  stalls.disable()
  return { ...figuresOfTimes(operation, times, goal), 'stall ms': rounded(stalls.max / NANOSECONDS) }
}

/** What times say that were taken elsewhere. */
export const figuresOfTimes = (operation: string, times: readonly number[], goal: number): DeskFigures => {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    operation,
    'median ms': rounded(at(0.5)),
    'p99 ms': rounded(at(0.99)),
    'goal ms': goal,
    met: at(0.5) <= goal ? 'yes' : 'no',
  }
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10
