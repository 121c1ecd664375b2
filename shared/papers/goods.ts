import type { Money } from '../format/format.ts'
import { sumExactly, toKilograms, withoutNoise } from '../measures.ts'
import { contentsTotals, type ContentsTotals } from '../shipments/contents-totals.ts'
import type { StoredContents } from '../shipments/shipment.ts'

/** One kind of goods as customs count them: where it stands in the shipment, and how many of it there are in all. */
export type Goods = {
  readonly item: StoredContents
  /** A JSON path. */
  readonly path: string
  readonly quantity: number
}

/** What lies in a package; the package itself where nothing is told of its inside. */
export const goodsIn = (outer: StoredContents, index: number): readonly Goods[] => {
  const path = `$.contents[${index}]`
  const { contents: inner = [], quantity } = outer
  if (inner.length === 0) return [{ item: outer, path, quantity }]
  return inner.map((item, at) => ({
    item,
    path: `${path}.contents[${at}]`,
    quantity: item.quantity * quantity,
  }))
}

export const goodsOf = (contents: readonly StoredContents[]): readonly Goods[] =>
  contents.flatMap((outer, index) => goodsIn(outer, index))

/** The goods in a package that are dangerous, and the package itself if that is said of it. */
export const dangerousGoodsIn = (outer: StoredContents, index: number): readonly Goods[] => {
  const inside = goodsIn(outer, index)
  const itself = { item: outer, path: `$.contents[${index}]`, quantity: outer.quantity }
  const all = inside.some(({ item }) => item === outer) ? inside : [itself, ...inside]
  return all.filter(({ item }) => item.dangerous_goods)
}

export const dangerousGoodsOf = (contents: readonly StoredContents[]): readonly Goods[] =>
  contents.flatMap((outer, index) => dangerousGoodsIn(outer, index))

/** Weight and value of goods; no weight where that of some is not known, as it would be too little. */
export const goodsTotals = (goods: readonly Goods[]): Pick<ContentsTotals, 'weights' | 'values'> => {
  const { weights, values } = contentsTotals(
    goods.map(({ item: { weight, value }, quantity }) => ({ weight, value, quantity })),
  )
  return { weights: goods.every(({ item }) => item.weight) ? weights : [], values }
}

/** What all of one kind are worth. */
export const valueOfGoods = ({ item: { value }, quantity }: Goods): Money => ({
  currency: value.currency,
  amount: sumExactly([{ amount: value.amount, quantity }]),
})

/** What all of something weigh; nothing where that is not known. */
export const kilogramsOf = ({ weight }: StoredContents, quantity: number): number | undefined =>
  weight && withoutNoise(toKilograms(sumExactly([{ amount: weight.value, quantity }]), weight.unit))
