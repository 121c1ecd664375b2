import type { Reader } from '../../platform/database.ts'
import { stateCodes } from '../../shipments/store/shipment-row.ts'

export type Duplicate = { readonly reference: string; readonly state: number }

const nobody: ReadonlySet<string> = new Set()

/** Shipments that are here already. */
export const openDuplicateStore = ({ prepare }: Reader) => {
  const byReference = prepare<[string], Duplicate>(
    'SELECT reference, state FROM shipment WHERE reference = ?',
  )
  const byCustomReference = prepare<[string, number], Duplicate>(
    `SELECT reference, state FROM shipment WHERE custom_reference = CAST(? AS TEXT) AND state <> CAST(? AS INT)
     ORDER BY id DESC`,
  )
  const ownerOfDocument = prepare<[string], { readonly reference: string }>(
    'SELECT s.reference FROM document d JOIN shipment s ON s.id = d.shipment WHERE d.reference = CAST(? AS TEXT)',
  )
  return {
    /** The shipment that a document of that reference is on. */
    ownerOfDocument: (document: string): string | undefined => ownerOfDocument.get(document)?.reference,
    ofReference: (reference: string): Duplicate | undefined => byReference.get(reference),
    /**
     * The newest of that custom reference; cancelled ones do not count, as they never travel.
     * @param except references that do not count either
     */
    ofCustomReference: (
      customReference: string | undefined,
      except: ReadonlySet<string> = nobody,
    ): Duplicate | undefined => {
      if (customReference === undefined || customReference === '') return undefined
      for (const row of byCustomReference.iterate(customReference, stateCodes.toCode('cancelled')))
        if (!except.has(row.reference)) return row
      return undefined
    },
  }
}
export type DuplicateStore = ReturnType<typeof openDuplicateStore>
