import type { Figures } from './measure.ts'

/** A line of the table: what the program does, the least that the same result can cost, and the goal. */
export type Line = {
  readonly operation: string
  readonly unit: 'µs' | 'ms' | 's' | 'kB' | 'MB' | '/s' | 'rows'
  /** Without it, it was not measured: the goal says why. */
  readonly ours?: number
  readonly p99?: number
  /** The same measure of what it is held against. */
  readonly yardstick?: number
  readonly ratio?: number
  readonly goal: string
  readonly met: 'yes' | 'no' | '–'
}

const PRECISION = 3
/** Three figures are more than the machine repeats. */
const rounded = (value: number): number => Number(value.toPrecision(PRECISION))

type Limits = { readonly atMost?: number; readonly atLeast?: number }
const isWithin = (value: number, { atMost = Infinity, atLeast = -Infinity }: Limits): Line['met'] => {
  // Without a goal there is nothing to meet.
  if (Number.isNaN(value) || (atMost === Infinity && atLeast === -Infinity)) return '–'
  return value <= atMost && value >= atLeast ? 'yes' : 'no'
}
const limitText = ({ atMost, atLeast }: Limits, unit: string): string => {
  const texts = [
    ...(atMost === undefined ? [] : [`≤ ${rounded(atMost)} ${unit}`]),
    ...(atLeast === undefined ? [] : [`≥ ${atLeast} ${unit}`]),
  ]
  return texts.join(', ') || '–'
}

const MICROSECONDS = 1000

type Pair = { readonly ours: Figures; readonly yardstick: Figures }

/** Two that were measured in turn, in milliseconds: how many times the yard-stick's median ours takes. */
export const lineOfPair = (operation: string, { ours, yardstick }: Pair, limits: Limits): Line => {
  const isShort = ours.median < 1 || yardstick.median < 1
  const times = isShort ? MICROSECONDS : 1
  const ratio = ours.median / yardstick.median
  return {
    operation,
    unit: isShort ? 'µs' : 'ms',
    ours: rounded(ours.median * times),
    p99: rounded(ours.p99 * times),
    yardstick: rounded(yardstick.median * times),
    ratio: rounded(ratio),
    goal: limitText(limits, '×'),
    met: isWithin(ratio, limits),
  }
}

type Counted = { readonly unit: Line['unit']; readonly ours: number; readonly yardstick?: number }

/** Two amounts of the same: their ratio is what counts. */
export const lineOfRatio = (operation: string, counted: Counted, limits: Limits): Line => {
  const { unit, ours, yardstick = Number.NaN } = counted
  const ratio = ours / yardstick
  return {
    operation,
    unit,
    ours: rounded(ours),
    yardstick: rounded(yardstick),
    ratio: rounded(ratio),
    goal: limitText(limits, '×'),
    met: isWithin(ratio, limits),
  }
}

/** An amount that counts by itself. */
export const lineOfAmount = (operation: string, counted: Counted, limits: Limits): Line => ({
  operation,
  unit: counted.unit,
  ours: rounded(counted.ours),
  ...(counted.yardstick === undefined ? {} : { yardstick: rounded(counted.yardstick) }),
  goal: limitText(limits, counted.unit),
  met: isWithin(counted.ours, limits),
})

/** Times in milliseconds of which the slowest count. */
export const lineOfTail = (operation: string, figures: Figures, atMost: number): Line => ({
  operation,
  unit: 'ms',
  ours: rounded(figures.median),
  p99: rounded(figures.p99),
  goal: `p99 ≤ ${atMost} ms`,
  met: isWithin(figures.p99, { atMost }),
})

/** Times in milliseconds of which the middle counts. */
export const lineOfTimes = (operation: string, figures: Figures, atMost: number): Line => ({
  operation,
  unit: 'ms',
  ours: rounded(figures.median),
  p99: rounded(figures.p99),
  goal: atMost === Infinity ? '–' : `≤ ${atMost} ms`,
  met: isWithin(figures.median, { atMost }),
})

/** What was not measured, and why. */
export const lineOfNothing = (operation: string, why: string): Line => ({
  operation,
  unit: 'ms',
  goal: why,
  met: '–',
})
