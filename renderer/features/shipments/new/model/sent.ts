import { withoutGoods } from './contents-specs.ts'
import { isFilled } from './field-spec.ts'
import type { AddressForm, ContentsRow, PairRow, ShipmentForm } from './form.ts'
import { isEmpty } from './json.ts'

/*
 * What of the form is sent, and in which order: the request is made from these lists, and a problem's place in
 * the request is found in the form by them.
 */

const isBlankAddress = ({ texts, carried }: AddressForm): boolean =>
  isEmpty(carried) && !Object.values(texts).some(isFilled)

const isEnd = (address: AddressForm): boolean => address.type === 'origin' || address.type === 'destination'

/** The origin and the destination always, so that what they lack is told; others only once they say something. */
export const sentAddresses = (form: ShipmentForm): readonly AddressForm[] =>
  form.addresses.filter((address) => isEnd(address) || !isBlankAddress(address))

const isBlankPair = ({ texts, carried }: PairRow): boolean =>
  isEmpty(carried) && !isFilled(texts.key) && !isFilled(texts.value)

export const sentPairs = (pairs: readonly PairRow[]): readonly PairRow[] =>
  pairs.filter((row) => !isBlankPair(row))

/** Whether nothing but the usual has been said of the row. */
const isBlankRow = (row: ContentsRow): boolean => {
  const { quantity, ...others } = row.isDangerous ? row.texts : withoutGoods(row.texts)
  const hasMore =
    row.isDangerous || [...row.metadata, ...row.labelProperties].some((pair) => !isBlankPair(pair))
  const isUsual = ['', '1'].includes(quantity.trim()) && !Object.values(others).some(isFilled)
  return isUsual && !hasMore && isEmpty(row.carried)
}

/** A row of the top level with the rows that are in it. */
export type Package = { readonly outer: ContentsRow; readonly inner: readonly ContentsRow[] }

/** The rows as packages and what is in them. An inner row at the very top has no package: it is its own. */
export const packagesOf = (rows: readonly ContentsRow[]): readonly Package[] => {
  const packages: { outer: ContentsRow; inner: ContentsRow[] }[] = []
  for (const row of rows) {
    const last = packages.at(-1)
    if (row.isInner && last) last.inner.push(row)
    else packages.push({ outer: row, inner: [] })
  }
  return packages
}

export const sentPackages = (form: ShipmentForm): readonly Package[] =>
  packagesOf(form.contents)
    .map(({ outer, inner }) => ({ outer, inner: inner.filter((row) => !isBlankRow(row)) }))
    .filter(({ outer, inner }) => inner.length > 0 || !isBlankRow(outer))
