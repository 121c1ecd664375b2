import { useTranslation } from 'react-i18next'
import { showDecimal } from '#ui/fields/decimal.ts'
import { setContentsText } from '../model/contents-edits.ts'
import {
  type ContentsField,
  contentsSpecs,
  type GoodsField,
  type RareContentsField,
} from '../model/contents-specs.ts'
import { contentsField } from '../model/field-of-path.ts'
import type { Usual } from '../model/package-size-measures.ts'
import type { ContentsRow } from '../model/form.ts'
import type { PartProps } from '../part-props.ts'

export type LineProps = PartProps & {
  readonly row: ContentsRow
  /** Where the row stands, as people count: `2`, or `2.1` inside a package. */
  readonly place: string
  readonly columns: readonly RareContentsField[]
  /** The decimal mark of the reader's language. */
  readonly mark: ',' | '.'
  /** What the row's package size says, in the shipment's units. */
  readonly usual: Usual | undefined
  /** Whether the row's details are open below it. */
  readonly isOpen: boolean
  readonly onToggle: (rowId: number) => void
}

/**
 * The fields that have a column of their own name. A row's own units stand in the cells that they measure, dangerous
 * goods in its details.
 */
export type CellField = Exclude<ContentsField, 'weightUnit' | 'dimensionUnit' | GoodsField>

const codes: ReadonlySet<CellField> = new Set([
  'sku',
  'countryOfOrigin',
  'harmonisationCode',
  'currency',
  'customReference',
  'packageSize',
  'shippingTerms',
])

/** What stands as a code on the goods themselves, or on their package. */
const scanned: ReadonlySet<CellField> = new Set(['sku', 'customReference'])

/** What a column offers to choose from; the lists stand once on the page. */
export const listIds = {
  countryOfOrigin: 'contents-countries',
  currency: 'contents-currencies',
  shippingTerms: 'contents-terms',
  packageSize: 'contents-package-sizes',
} as const

const listOf = (field: CellField): string | undefined =>
  Object.entries(listIds).find(([name]) => name === field)?.[1]

const placeholderOf = (usual: Usual | undefined, field: CellField, mark: ',' | '.'): string | undefined => {
  const known = Object.entries(usual ?? {}).find(([name]) => name === field)?.[1]
  return known === undefined ? undefined : showDecimal(known, mark)
}

export const problemsIdOf = (row: ContentsRow): string => `row-${row.id}-problems`

/** Everything that a cell of the row needs, by its field. */
export const useCell = ({ row, place, problems, edit, mark, usual }: LineProps) => {
  const { t } = useTranslation('new-shipment')
  return (field: CellField) => ({
    name: contentsField(row.id, field),
    label: t('contents.cell', { what: t(`contents.${field}`), row: place }),
    value: row.texts[field],
    onChange: (text: string) => edit(setContentsText(row.id, field, text)),
    isWrong: problems[field] !== undefined,
    describedBy: problemsIdOf(row),
    isCode: codes.has(field),
    waitsForCode: scanned.has(field),
    list: listOf(field),
    placeholder: placeholderOf(usual, field, mark),
    ...(contentsSpecs[field].kind === 'number' && { mark }),
  })
}

export type Cell = ReturnType<typeof useCell>
