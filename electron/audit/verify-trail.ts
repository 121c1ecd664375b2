import type { AuditStore } from './store.ts'
import type { Heed, PartReport } from './verify-report.ts'
import { type EntryFault, walkChain } from './walk-chain.ts'

type Ports = { readonly store: Pick<AuditStore, 'after'>; readonly heed: Heed; readonly counted: () => void }

const ENTRIES_AT_A_TIME = 500
/** The smallest number that SQLite knows: whatever was put in front of the first entry is read as well. */
const BEFORE_ALL = -(2 ** 63)

/** Walks the whole chain. @returns the sequence of the first entry that does not hold */
export const verifyTrail = async (
  { store, heed, counted }: Ports,
  report: PartReport,
): Promise<number | undefined> => {
  const walk = walkChain()
  let first: number | undefined
  const tell = (faults: readonly EntryFault[]): void => {
    for (const { sequence, fault, reference } of faults) {
      first ??= sequence
      report.find({ key: `verify_entry_${fault}`, values: { entry: sequence } }, reference)
    }
  }
  for (let after = BEFORE_ALL; ;) {
    const rows = store.after(after, ENTRIES_AT_A_TIME)
    for (const row of rows) {
      report.checked()
      counted()
      tell(walk.next(row))
      after = row.sequence
    }
    await heed()
    if (rows.length < ENTRIES_AT_A_TIME) break
  }
  tell(walk.end())
  return first
}
