import { useTranslation } from 'react-i18next'
import { furtherPaths } from '#shared/contract/properties.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import { valueAt } from '#shared/contract/tree.ts'
import type { FieldProblems } from '#ui/form/located-problems.ts'
import { hasContent } from '#ui/form/typed.ts'
import type { ContentsRow } from '../model/contents-rows.ts'

/** The columns that always stand there; the sides of a package share one. */
export const usualColumns = [
  'sku',
  'quantity',
  'weight.value',
  'dimensions.length',
  'value.amount',
  'country_of_origin',
  'harmonisation_code',
] as const

/** What a row has besides its columns: its own units beside what they measure, dangerous goods in its details. */
const notColumns = ['description', 'dimensions.width', 'dimensions.height', 'weight.unit', 'dimensions.unit']

const rare = [
  'value.currency',
  'value.discount',
  'custom_reference',
  'package_size_reference',
  'model',
  'unit',
  'shipping_terms',
]

/** Where it stands what has to be known of dangerous goods in a row. */
export const GOODS = 'dangerous_goods'

/** Columns that stand in the table only when they are asked for or filled, and what nobody has laid out. */
export const rareColumns: readonly string[] = [
  ...rare,
  ...furtherPaths(requestProperties(), 'contents[]', [...usualColumns, ...notColumns, ...rare, GOODS]),
]

/** The bar codes of what the SKU stands for: no property of contents, so they are kept with the product. */
export const GTIN = 'gtin'

/** All columns but the description, from the first to the last: bar codes stand beside the SKU. */
export const columnsInOrder = (columns: readonly string[]): readonly string[] => {
  const [sku, ...usual] = usualColumns
  const [gtin, others] = [columns.filter((one) => one === GTIN), columns.filter((one) => one !== GTIN)]
  return [sku, ...gtin, ...usual, ...others]
}

/** The cells of a row, in the order in which they are read. */
export const cellPaths: readonly string[] = [
  'description',
  'sku',
  'quantity',
  'weight.value',
  'dimensions.length',
  'dimensions.width',
  'dimensions.height',
  'value.amount',
  'country_of_origin',
  'harmonisation_code',
  ...rareColumns,
]

/** How wide each column is, in rem; what is left goes to the description. */
const columnWidths: Readonly<Partial<Record<string, number>>> = {
  sku: 6.5,
  gtin: 8,
  quantity: 3.75,
  'weight.value': 5.25,
  'dimensions.length': 9.5,
  'value.amount': 6,
  country_of_origin: 4,
  harmonisation_code: 6.25,
  'value.currency': 4.75,
  'value.discount': 5.5,
  custom_reference: 8,
  package_size_reference: 7,
  model: 7,
  unit: 5,
  shipping_terms: 5,
}
export const widthOf = (column: string): string => `${columnWidths[column] ?? 6}rem`

/** Words for columns that are shorter than what the property is called elsewhere. */
const short = {
  quantity: 'quantity',
  country_of_origin: 'countryOfOrigin',
  'value.discount': 'discount',
  shipping_terms: 'shippingTerms',
} as const
const isShort = (path: string): path is keyof typeof short => Object.hasOwn(short, path)

/** What a column, and each of its cells, is called. */
export const useColumnLabel = (): ((path: string) => string) => {
  const { t } = useTranslation('new-shipment')
  const labelOf = useLabelOf()
  return (path) => {
    if (path === GTIN) return t('contents.gtin')
    return isShort(path) ? t(`contents.${short[path]}`) : labelOf(`contents[].${path}`)
  }
}

/** The rare columns to show: those asked for, those filled somewhere, and those with something to put right. */
export const shownColumns = (
  chosen: readonly string[],
  rows: readonly ContentsRow[],
  problems: ReadonlyMap<number, FieldProblems>,
): readonly string[] =>
  rareColumns.filter((path) => {
    const steps = path.split('.')
    return (
      chosen.includes(path) ||
      rows.some(({ id, row }) => hasContent(valueAt(row, steps)) || problems.get(id)?.[path] !== undefined)
    )
  })
