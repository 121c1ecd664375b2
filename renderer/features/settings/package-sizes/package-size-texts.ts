import { type Texts, type Written, writtenIn } from '../parts/texts.ts'

const sides = ['dimensions.length', 'dimensions.width', 'dimensions.height']
const measures: ReadonlySet<string> = new Set([...sides, 'weight.value'])

export const packageSizePlaces: ReadonlySet<string> = new Set([
  'reference',
  'name',
  ...measures,
  'weight.unit',
  'dimensions.unit',
])

/** A unit stands there from the start, so that only the number is typed. */
export const emptySize: Texts = { 'weight.unit': 'kg', 'dimensions.unit': 'cm' }

const isAnyFilled = (texts: Texts, places: readonly string[]): boolean =>
  places.some((place) => (texts[place] ?? '').trim() !== '')

/** A unit without any number measures nothing. */
export const packageSizeIn = (texts: Texts): Written => {
  const { weight, dimensions, ...named } = writtenIn(texts, measures)
  return {
    ...named,
    ...(weight !== undefined && isAnyFilled(texts, ['weight.value']) && { weight }),
    ...(dimensions !== undefined && isAnyFilled(texts, sides) && { dimensions }),
  }
}
