import { useTranslation } from 'react-i18next'
import { valueAt } from '#shared/contract/tree.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import { showDecimal } from '#ui/fields/text/decimal.ts'
import { childPath, type Row } from '#ui/form/field-path.ts'
import { setValue } from '#ui/form/form-state.ts'
import type { FieldProblems } from '#ui/form/located-problems.ts'
import { shownText } from '#ui/form/typed.ts'
import type { ContentsRow } from '../model/contents-rows.ts'
import type { ShipmentEdit } from '../model/form.ts'
import type { Usual } from '../model/package-size-measures.ts'
import { useColumnLabel } from './columns.ts'

/** What stands in a cell of a row; a word of a closed list may be typed, so it is shown as it is. */
export const textInRow = (row: Row, path: string): string => {
  const value = valueAt(row, path.split('.'))
  return typeof value === 'string' ? value : shownText(requestProperties().get(`contents[].${path}`), value)
}

export type LineProps = ContentsRow & {
  readonly edit: (change: ShipmentEdit) => void
  readonly problems: FieldProblems
  readonly columns: readonly string[]
  /** The decimal mark of the reader's language. */
  readonly mark: ',' | '.'
  /** What the row's package size says, in the shipment's units. */
  readonly usual: Usual | undefined
  /** Whether the row's details are open below it. */
  readonly isOpen: boolean
  readonly onToggle: (rowId: number) => void
}

const codes: ReadonlySet<string> = new Set([
  'sku',
  'country_of_origin',
  'harmonisation_code',
  'value.currency',
  'custom_reference',
  'package_size_reference',
  'shipping_terms',
])

/** What stands as a code on the goods themselves, or on their package. */
export const scannedColumns = ['sku', 'custom_reference']

/** What a column offers to choose from; the lists stand once on the page. */
export const listIds = {
  country_of_origin: 'contents-countries',
  'value.currency': 'contents-currencies',
  shipping_terms: 'contents-terms',
  package_size_reference: 'contents-package-sizes',
} as const
const listOf: Readonly<Partial<Record<string, string>>> = listIds

export const problemsIdOf = (id: number): string => `row-${id}-problems`

/** Everything that a cell of the row needs, by its path in there. */
export const useCell = ({ id, row, path, place, problems, edit, mark, usual }: LineProps) => {
  const { t } = useTranslation('new-shipment')
  const labelOf = useColumnLabel()
  return (column: string) => ({
    name: childPath(path, column),
    label: t('contents.cell', { what: labelOf(column), row: place }),
    value: textInRow(row, column),
    onChange: (text: string) => edit(setValue(childPath(path, column), text)),
    isWrong: problems[column] !== undefined,
    describedBy: problemsIdOf(id),
    isCode: codes.has(column),
    waitsForCode: scannedColumns.includes(column),
    list: listOf[column],
    placeholder: usual?.[column] === undefined ? undefined : showDecimal(usual[column], mark),
    ...(requestProperties().get(`contents[].${column}`)?.kind === 'number' && { mark }),
  })
}

export type Cell = ReturnType<typeof useCell>
