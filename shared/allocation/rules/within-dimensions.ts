import type { Sides } from '../needs.ts'
import type { Sentence } from '../../texts/sentences.ts'
import { type ChoiceRule, excludedBy } from './rule.ts'

type Limits = readonly (number | undefined)[]

/** However a package is turned: the largest limit is for the longest side. Those not given limit nothing. */
const inOrder = (limits: Limits): Limits => {
  const largestFirst = limits.filter((limit) => limit !== undefined).toSorted((one, other) => other - one)
  return limits.map((limit) => (limit === undefined ? undefined : largestFirst.shift()))
}

const sideNames = ['longest', 'middle', 'shortest'] as const

/** Each package; what is not measured is not compared, as a desk has scales but seldom a rule. */
export const withinDimensions: ChoiceRule = ({ service: { dimensions: limits } }, { shipment }) => {
  const most = inOrder([limits.max_length, limits.max_width, limits.max_height])
  const least = inOrder([limits.min_length, limits.min_width, limits.min_height])
  const sentence = shipment.packages
    .map((sides) => whyTooLarge(sides, most) ?? whyTooSmall(sides, least))
    .find((found) => found !== undefined)
  return sentence && excludedBy('ex_dims', sentence)
}

const whyTooLarge = (sides: Sides, limits: Limits): Sentence | undefined => {
  const place = sides.findIndex((side, index) => side > (limits[index] ?? Infinity))
  return sentenceAt(place, 'above', { limit: limits[place], length: sides[place] })
}

const whyTooSmall = (sides: Sides, limits: Limits): Sentence | undefined => {
  const place = sides.findIndex((side, index) => side < (limits[index] ?? 0))
  return sentenceAt(place, 'below', { limit: limits[place], length: sides[place] })
}

type Measured = { readonly limit: number | undefined; readonly length: number | undefined }

const sentenceAt = (
  place: number,
  which: 'above' | 'below',
  { limit = 0, length = 0 }: Measured,
): Sentence | undefined => {
  const side = sideNames[place]
  return side && { key: `${side}_side_${which}`, values: { limit, length } }
}
