import { ALL_ADDRESSES } from '#shared/audit/desk-operation.ts'
import { chainStart, faultOf } from './chain.ts'
import type { AuditRowWithDetail } from './store.ts'

/** What does not hold of an entry. */
export type EntryFault = {
  readonly sequence: number
  readonly fault:
    'out_of_place' | 'missing' | 'does_not_follow' | 'altered' | 'details_altered' | 'details_lost'
  /** What the entry is about. */
  readonly reference?: string
}

/** Follows the chain from its first entry on, each entry in its turn, and goes on behind what does not hold. */
export const walkChain = () => {
  let hash = chainStart
  let expected = 1
  /** The first entry without details of everything that was not deleted so far. */
  const withoutDetails = new Map<string, EntryFault>()

  return {
    /** Takes the next entry, and says what breaks the chain there. */
    next: (row: AuditRowWithDetail): readonly EntryFault[] => {
      const { sequence, reference } = row
      if (sequence < expected) return [{ sequence, fault: 'out_of_place', reference }]
      const faults: EntryFault[] = sequence > expected ? [{ sequence: expected, fault: 'missing' }] : []
      // Behind a gap nobody can say what it should follow.
      const fault = faultOf(row, sequence > expected ? row.previous_hash : hash)
      if (fault) faults.push({ sequence, fault, reference })
      hash = row.hash
      expected = sequence + 1
      const subject = `${row.entity} ${reference}`
      // A deletion empties the details of all that came before it, but keeps its own.
      if (row.operation === 'delete' || row.operation === 'remove_address') withoutDetails.delete(subject)
      if (row.operation === 'remove_address' && reference === ALL_ADDRESSES) {
        for (const one of withoutDetails.keys())
          if (one.startsWith('desk address:')) withoutDetails.delete(one)
      }
      if (row.salt === null && !withoutDetails.has(subject))
        withoutDetails.set(subject, { sequence, fault: 'details_lost', reference })
      return faults
    },
    /** What there is to say after the last entry. */
    end: (): readonly EntryFault[] => [...withoutDetails.values()],
  }
}
