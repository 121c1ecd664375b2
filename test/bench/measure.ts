import { setImmediate as letOthersRun } from 'node:timers/promises'

/** Milliseconds that many runs of one thing took. */
export type Figures = { readonly median: number; readonly p99: number }

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** What many times say. */
export const figuresOf = (times: readonly number[]): Figures => {
  const sorted = times.toSorted((one, other) => one - other)
  return { median: at(sorted, 0.5), p99: at(sorted, 0.99) }
}

export type Act = (turn: number) => unknown

/** Milliseconds that it takes. */
export const timeOf = async (act: Act, turn = 0): Promise<number> => {
  const start = performance.now()
  await act(turn)
  return performance.now() - start
}

const WARM_UP = 20
type Turns = { readonly turns: number; readonly warmUp?: number }

/** Runs one thing again and again. */
export const measureOne = async (act: Act, { turns, warmUp = WARM_UP }: Turns): Promise<Figures> => {
  const times: number[] = []
  for (let turn = 0; turn < turns + warmUp; turn += 1) {
    const time = await timeOf(act, turn)
    if (turn >= warmUp) times.push(time)
    await letOthersRun()
  }
  return figuresOf(times)
}

/** Runs two things in turn, so that both meet the same moods of the machine. */
export const measurePair = async (
  ours: Act,
  yardstick: Act,
  { turns, warmUp = WARM_UP }: Turns,
): Promise<{ readonly ours: Figures; readonly yardstick: Figures }> => {
  const oursTimes: number[] = []
  const yardstickTimes: number[] = []
  for (let turn = 0; turn < turns + warmUp; turn += 1) {
    const oursTime = await timeOf(ours, turn)
    const yardstickTime = await timeOf(yardstick, turn)
    await letOthersRun()
    if (turn < warmUp) continue
    oursTimes.push(oursTime)
    yardstickTimes.push(yardstickTime)
  }
  return { ours: figuresOf(oursTimes), yardstick: figuresOf(yardstickTimes) }
}

const MICROSECONDS = 1000

/** Milliseconds of CPU that it takes, in all threads of this process. */
export const cpuOf = async (act: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / MICROSECONDS
}
