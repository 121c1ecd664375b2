import type { Sides } from '../needs.ts'
import { type ChoiceRule, excluded } from './rule.ts'

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
  const reason = shipment.packages
    .map((sides) => whyTooLarge(sides, most) ?? whyTooSmall(sides, least))
    .find((found) => found !== undefined)
  return reason === undefined ? undefined : excluded('ex_dims', reason)
}

const whyTooLarge = (sides: Sides, limits: Limits): string | undefined => {
  const place = sides.findIndex((side, index) => side > (limits[index] ?? Infinity))
  if (place === -1) return undefined
  return `Takes up to ${limits[place]} cm on the ${sideNames[place]} side; a package has ${sides[place]} cm.`
}

const whyTooSmall = (sides: Sides, limits: Limits): string | undefined => {
  const place = sides.findIndex((side, index) => side < (limits[index] ?? 0))
  if (place === -1) return undefined
  return `Takes ${limits[place]} cm and more on the ${sideNames[place]} side; a package has ${sides[place]} cm.`
}
