import type { ChecklistItem, MissingPaper } from '#shared/manifests/checklist.ts'
import { type PackageSizeOf, weighed } from '#shared/package-sizes/package-weight.ts'
import { benchPapers } from '#shared/packing/bench-papers.ts'
import { paperProblems } from '#shared/papers/paper-problems.ts'
import { trusted } from '../platform/json.ts'
import { recordOf, stateCodes } from '../shipments/store/shipment-row.ts'
import type { WaitingRow } from './waiting-store.ts'

/** A shipment that waits, with what keeps it from going with the others. */
export const checklistItemOf = (row: WaitingRow, packageSizeOf: PackageSizeOf): ChecklistItem => ({
  reference: row.reference,
  ...(row.custom_reference !== null && { custom_reference: row.custom_reference }),
  state: stateCodes.toWord(row.state),
  recipient: row.recipient,
  locality: row.locality,
  postal_code: row.postal_code,
  country_iso_code: row.country,
  carrier_service: row.carrier_service,
  ...(row.locked_in !== null && { group: groupOf(row.locked_in) }),
  missing: row.record === null ? [] : missingPapers(row.record, packageSizeOf),
})

/** The name of a locked group, as it is read with a shipment. */
export const groupOf = (
  lockedIn: NonNullable<WaitingRow['locked_in']>,
): NonNullable<ChecklistItem['group']> => {
  const [reference, custom] = trusted(lockedIn)
  return { reference, ...(custom !== null && { custom_reference: custom }) }
}

/** Those that the bench would print with it; the slip is for the receiver, and no driver asks for it. */
const missingPapers = (
  text: NonNullable<WaitingRow['record']>,
  packageSizeOf: PackageSizeOf,
): readonly MissingPaper[] => {
  const record = weighed(recordOf(text), packageSizeOf)
  return benchPapers(record, false)
    .map((paper) => ({ paper, problems: paperProblems(paper, record) }))
    .filter(({ problems }) => problems.length > 0)
}
