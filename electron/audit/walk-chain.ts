import type { AuditVerification } from '#shared/audit/verification.ts'
import { chainStart, faultOf } from './chain.ts'
import type { AuditRowWithDetail } from './store.ts'

/** Follows the chain from its first entry on, each entry in its turn. */
export const walkChain = () => {
  let hash = chainStart
  let entries = 0
  /** The first entry without details of each reference that was not deleted so far. */
  const withoutDetails = new Map<string, number>()

  return {
    /** Takes the next entry, and says what breaks the chain there; nothing while it holds. */
    next: (row: AuditRowWithDetail): AuditVerification | undefined => {
      entries += 1
      if (row.sequence < entries) return brokenAt(row.sequence, 'does not belong where it stands')
      if (row.sequence > entries) return brokenAt(entries, 'is missing')
      const fault = faultOf(row, hash)
      if (fault) return brokenAt(entries, fault)
      hash = row.hash
      // A deletion empties the details of all that came before it, but keeps its own.
      if (row.operation === 'delete') withoutDetails.delete(row.reference)
      if (row.salt === null && !withoutDetails.has(row.reference)) withoutDetails.set(row.reference, entries)
      return undefined
    },
    /** What there is to say after the last entry. */
    end: (): AuditVerification => {
      const [first] = withoutDetails.values()
      return first === undefined
        ? { ok: true, entries, message: `All ${entries} entries hold.` }
        : brokenAt(first, 'has lost its details, although its shipment was not deleted')
    },
  }
}

const brokenAt = (sequence: number, fault: string): AuditVerification => ({
  ok: false,
  entries: sequence,
  broken_at: sequence,
  message: `Entry ${sequence} ${fault}.`,
})
