/** Milliseconds that many runs of one thing took. */
export type Figures = { readonly median: number; readonly p99: number }

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const figuresOf = (times: readonly number[]): Figures => {
  const sorted = times.toSorted((one, other) => one - other)
  return { median: at(sorted, 0.5), p99: at(sorted, 0.99) }
}

type Act = (turn: number) => unknown

const timeOne = async (act: Act, turn: number): Promise<number> => {
  const start = performance.now()
  await act(turn)
  return performance.now() - start
}

const WARM_UP = 20
type Turns = { readonly turns: number; readonly warmUp?: number }

/** Runs two things in turn, so that both meet the same moods of the machine. */
export const measurePair = async (
  ours: Act,
  yardstick: Act,
  { turns, warmUp = WARM_UP }: Turns,
): Promise<{ readonly ours: Figures; readonly yardstick: Figures }> => {
  const oursTimes: number[] = []
  const yardstickTimes: number[] = []
  for (let turn = 0; turn < turns + warmUp; turn += 1) {
    const oursTime = await timeOne(ours, turn)
    const yardstickTime = await timeOne(yardstick, turn)
    if (turn < warmUp) continue
    oursTimes.push(oursTime)
    yardstickTimes.push(yardstickTime)
  }
  return { ours: figuresOf(oursTimes), yardstick: figuresOf(yardstickTimes) }
}
