import { isTree, type Tree, valueAt } from '#shared/contract/tree.ts'
import { inKilograms } from '#shared/measures.ts'
import type { Product } from '#shared/products/product.ts'
import { rowsIn } from '#ui/form/field-path.ts'
import { hasContent } from '#ui/form/typed.ts'
import type { Units } from './form.ts'
import { weightUnitOf } from './units.ts'

/** Weights are kept to five decimals. */
const DECIMALS = 5

/**
 * What a product says of a row of contents, as it would be typed, by the path of its field: only where nothing stands yet, but
 * for its SKU, which stands in the place of a bar code.
 */
export const valuesOfProduct = (
  row: Tree,
  { sku, description, weight, harmonisation_code, country_of_origin }: Product,
  units: Units,
): Readonly<Record<string, string>> => {
  const isBlank = (path: string): boolean => !hasContent(valueAt(row, path.split('.')))
  // What lies in a box of the desk, and a package with things in it, weighs what is weighed.
  const isPiece = isBlank('package_size_reference') && rowsIn(row['contents']).length === 0
  const inUnit = weight && (weight.value * inKilograms[weight.unit]) / inKilograms[weightUnitOf(row, units)]
  const told = {
    description,
    'weight.value': isPiece && inUnit !== undefined ? String(Number(inUnit.toFixed(DECIMALS))) : undefined,
    harmonisation_code,
    country_of_origin,
  }
  const lacking = Object.entries(told).flatMap(([path, value]): (readonly [string, string])[] =>
    value !== undefined && hasPlace(row, path) && isBlank(path) ? [[path, value]] : [],
  )
  const isCode = valueAt(row, ['sku']) !== sku
  return Object.fromEntries([...(isCode ? [['sku', sku] as const] : []), ...lacking])
}

type Values = Readonly<Record<string, unknown>>

/** What takes a fill back: what stood in its fields before, but for those in which something else stands by now. */
export const valuesBeforeFill = (
  row: Tree,
  { filled, before }: { readonly filled: Values; readonly before: Values },
): Values =>
  Object.fromEntries(
    Object.entries(before).filter(([path]) => valueAt(row, path.split('.')) === filled[path]),
  )

/** What is no group has no place for a value: it is refused as it is. */
const hasPlace = (row: Tree, path: string): boolean => {
  const group = path.includes('.') ? valueAt(row, path.split('.').slice(0, -1)) : undefined
  return group === undefined || isTree(group)
}
