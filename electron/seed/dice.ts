import { generateMersenne53Randomizer, type Randomizer } from '@faker-js/faker'

/** Chance that comes out the same for the same seed. */
export const createDice = (seed: number) => {
  const randomizer: Randomizer = generateMersenne53Randomizer(seed)
  const next = (): number => randomizer.next()
  const between = (least: number, most: number): number => least + next() * (most - least)
  const whole = (least: number, most: number): number => Math.floor(between(least, most + 1))
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[whole(0, values.length - 1)]
    if (value === undefined) throw new Error('There is nothing to pick from.')
    return value
  }
  return {
    randomizer,
    between,
    /** A whole number, both ends included. */
    whole,
    chance: (probability: number): boolean => next() < probability,
    pick,
    /** Some of the values, each at most once. */
    pickSome: <Value>(values: readonly Value[], many: number): readonly Value[] => [
      ...new Set(Array.from({ length: many }, () => pick(values))),
    ],
    /** One of the values, the likelier the larger its share. */
    pickByShare: <Value extends { readonly share: number }>(values: readonly Value[]): Value => {
      let left = next() * values.reduce((sum, value) => sum + value.share, 0)
      for (const value of values) {
        left -= value.share
        if (left < 0) return value
      }
      return pick(values)
    },
    /** The pattern with a digit for each `#` and a letter for each `@`. */
    fill: (pattern: string): string =>
      pattern.replaceAll(/[#@]/gu, (place) => (place === '#' ? String(whole(0, 9)) : pick(LETTERS))),
  }
}
export type Dice = ReturnType<typeof createDice>

// Letters that the postal codes of every country with letters in them allow.
const LETTERS = ['A', 'E', 'H', 'N', 'P', 'R', 'T', 'W', 'X', 'Y']
