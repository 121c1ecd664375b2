import { canEdit } from '../../../shared/shipments/transition.ts'
import type { DuplicateChoice, ImportOutcome } from '../../../shared/transfer/import.ts'
import { stateCodes } from '../../shipments/shipment-row.ts'
import type { Duplicate, DuplicateStore } from './duplicate-store.ts'
import type { ImportItem } from './import-item.ts'

type Lookups = Pick<DuplicateStore, 'ofReference' | 'ofCustomReference'>
export type Decision = { readonly outcome: ImportOutcome; readonly duplicate?: Duplicate }

/**
 * What becomes of a shipment of a file, given what is here already. Whole records are told apart by their reference,
 * of which there can be but one; everything else by the custom reference. What is no draft any more is left alone.
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

const duplicateOf = (item: ImportItem, duplicates: Lookups): Duplicate | undefined =>
  item.kind === 'record'
    ? duplicates.ofReference(item.whole.record.reference)
    : duplicates.ofCustomReference(item.read.request.custom_reference)
