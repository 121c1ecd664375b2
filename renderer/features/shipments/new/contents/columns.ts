import type { ContentsField, RareContentsField } from '../model/contents-specs.ts'
import { rareContentsFields } from '../model/contents-specs.ts'
import { isFilled } from '../model/field-spec.ts'
import type { ContentsRow } from '../model/form.ts'
import type { FieldProblems } from '../model/grouped-problems.ts'

/** How wide each column is, in rem; what is left goes to the description. */
export const columnWidths: Readonly<Partial<Record<ContentsField, number>>> = {
  sku: 6.5,
  quantity: 3.75,
  weight: 5.25,
  length: 9.5,
  amount: 6,
  countryOfOrigin: 4,
  harmonisationCode: 6.25,
  currency: 4.75,
  discount: 5.5,
  customReference: 8,
  packageSize: 7,
  model: 7,
  unit: 5,
  shippingTerms: 5,
}

/** The rare columns to show: those asked for, those filled somewhere, and those with something to put right. */
export const shownColumns = (
  asked: readonly RareContentsField[],
  rows: readonly ContentsRow[],
  problems: ReadonlyMap<string, FieldProblems>,
): readonly RareContentsField[] =>
  rareContentsFields.filter(
    (field) =>
      asked.includes(field) ||
      rows.some((row) => isFilled(row.texts[field]) || problems.get(`row-${row.id}`)?.[field] !== undefined),
  )
