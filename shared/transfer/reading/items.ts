import { item } from '../layouts/layout.ts'
import type { CellReading } from '../column-map.ts'

/** What a cell says of one of its items. */
export type ItemValue = { readonly path: string; readonly text: string; readonly reading?: CellReading }
type Item = readonly ItemValue[]

/**
 * The items that stand in one cell: `name:Mug|sku:M-1|quantity:2|total:24.00` as WooCommerce's plugins write them, with
 * semicolons between several; `Product ID: 1, Product Qty: 2, Product SKU: M-1, …` as BigCommerce does, with bars; or just
 * what it is.
 */
export const itemsIn = (cell: string): readonly Item[] => {
  if (/\bProduct ID:/u.test(cell))
    return cell
      .split(/(?=\bProduct ID:)/u)
      .map(withoutBar)
      .map(labelled)
      .filter(isItem)
  if (/(?:^|[|;])\s*(?:name|sku|product_id|quantity)\s*:/iu.test(cell))
    return cell
      .split(/;(?=\s*(?:id|name|product_id|sku)\s*:)/iu)
      .map(paired)
      .filter(isItem)
  return [[{ path: item.description, text: cell.trim() }]].filter(isItem)
}

/** Without what parts it from the next. */
const withoutBar = (text: string): string => {
  const trimmed = text.trimEnd()
  return trimmed.endsWith('|') ? trimmed.slice(0, -1) : trimmed
}

const isItem = (one: Item): boolean => one.some(({ text }) => text !== '')

const meanings: Readonly<Record<string, readonly [path: string, reading?: CellReading]>> = {
  name: [item.description],
  sku: [item.sku],
  qty: [item.quantity],
  quantity: [item.quantity],
  price: [item.price],
  'unit price': [item.price],
  total: [item.price, 'line_total'],
  'total price': [item.price, 'line_total'],
  weight: [item.weight],
}

const itemOf = (pairs: readonly (readonly [key: string, text: string])[]): Item => {
  const values = pairs.flatMap(([key, text]) => {
    const [path, reading] = meanings[key.toLowerCase().replaceAll('_', ' ')] ?? []
    return path === undefined || text === '' || isNoWeight(path, text)
      ? []
      : [{ path, text, ...(reading && { reading }) }]
  })
  // The price of one is better known than that of all.
  const hasPrice = values.some(({ path, reading }) => path === item.price && reading === undefined)
  return values.filter(({ reading }) => reading !== 'line_total' || !hasPrice)
}

/** A product that nobody has weighed. */
const isNoWeight = (path: string, text: string): boolean => path === item.weight && Number(text) === 0

const paired = (text: string): Item =>
  itemOf(
    text.split(/\|(?=\s*\w+\s*:)/u).map((pair) => {
      const colon = pair.indexOf(':')
      return [pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()] as const
    }),
  )

const labelled = (text: string): Item =>
  itemOf(
    [
      ...text.matchAll(
        /\bProduct ([A-Z][A-Za-z]*(?: [A-Z][a-z]+){0,5}):(.*?)(?=,\s*(?:Product|Peachtree) [A-Z]|$)/gsu,
      ),
    ].map(([, key = '', value = '']) => [key, value.trim()] as const),
  )
