import { canEdit } from '#shared/shipments/transition.ts'
import type { DuplicateChoice, ImportOutcome } from '#shared/transfer/import.ts'
import { stateCodes } from '../../shipments/store/shipment-row.ts'
import type { Duplicate } from './duplicate-store.ts'
import type { ImportItem } from './import-item.ts'

/** Shipments that are here already, as an import is to see them. */
export type Lookups = {
  readonly ofReference: (reference: string) => Duplicate | undefined
  /** @param isNamed what has a reference of its own is another shipment than the others of its file */
  readonly ofCustomReference: (customReference: string | undefined, isNamed: boolean) => Duplicate | undefined
}
export type Decision = { readonly outcome: ImportOutcome; readonly duplicate?: Duplicate }

/**
 * What becomes of a shipment of a file, given what is here already. Whole records are told apart by their reference,
 * of which there can be but one; everything else by its reference where the file has one and it is of this desk, and
 * by the custom reference otherwise. What is no draft any more is left alone.
 */
export const decide = (item: ImportItem, choice: DuplicateChoice, duplicates: Lookups): Decision => {
  const duplicate = duplicateOf(item, duplicates)
  if (!duplicate) return { outcome: 'create' }
  switch (choice) {
    case 'skip':
      return { outcome: 'skip', duplicate }
    case 'take':
      return { outcome: item.kind === 'record' ? 'skip' : 'create', duplicate }
    case 'update': {
      const isDraft = canEdit(stateCodes.toWord(duplicate.state))
      return { outcome: isDraft ? 'update' : 'skip', duplicate }
    }
  }
}

const duplicateOf = (item: ImportItem, duplicates: Lookups): Duplicate | undefined => {
  if (item.kind === 'record') return duplicates.ofReference(item.whole.record.reference)
  const { reference, read } = item
  const isNamed = reference !== undefined
  return (
    (isNamed ? duplicates.ofReference(reference) : undefined) ??
    duplicates.ofCustomReference(read.request.custom_reference, isNamed)
  )
}
