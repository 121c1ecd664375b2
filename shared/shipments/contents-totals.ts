import { weightUnits } from './enumerations.ts'
import { sumExactly } from '../measures.ts'
import type { Money, Weight } from '../format/format.ts'

type Counted = {
  readonly quantity?: number | undefined
  readonly weight?: Weight | undefined
  readonly value?: Money | undefined
}

export type ContentsTotals = {
  readonly pieces: number
  /** One entry for each unit in use, usually one; none where no weight is given. */
  readonly weights: readonly Weight[]
  /** One entry for each currency in use. */
  readonly values: readonly Money[]
}

const quantityOf = (item: Counted): number => item.quantity ?? 1

const weightIn = (contents: readonly Counted[], unit: Weight['unit']): readonly Weight[] => {
  const amounts = contents.flatMap((item) =>
    item.weight?.unit === unit ? [{ amount: item.weight.value, quantity: quantityOf(item) }] : [],
  )
  return amounts.length === 0 ? [] : [{ unit, value: sumExactly(amounts) }]
}

const valuesOf = (contents: readonly Counted[]): readonly Money[] => {
  const amounts = Map.groupBy(
    contents.flatMap(({ value, quantity = 1 }) => (value ? [{ ...value, quantity }] : [])),
    ({ currency }) => currency,
  )
  return [...amounts].map(([currency, items]) => ({
    currency,
    amount: sumExactly(items),
  }))
}

/**
 * Pieces, weight and value of contents, quantities counted in. Only the level given counts: the weight and value of
 * a package include what is in it.
 */
export const contentsTotals = (contents: readonly Counted[]): ContentsTotals => ({
  pieces: contents.reduce((pieces, item) => pieces + quantityOf(item), 0),
  weights: weightUnits.flatMap((unit) => weightIn(contents, unit)),
  values: valuesOf(contents),
})
