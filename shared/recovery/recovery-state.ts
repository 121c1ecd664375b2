import type { Backup } from '../backups/backup.ts'
import type { SalvageReport } from './salvage-report.ts'

/** Why no desk is open: its records are damaged, or gone; something else was in the way; or somebody asked for it. */
export type RecoveryReason = 'damaged' | 'lost' | 'not_opened' | 'asked'

/** What is there where no desk can be opened. */
export type RecoveryState = {
  readonly reason: RecoveryReason
  readonly data_folder: string
  readonly database_bytes: number
  /** Newest first. */
  readonly backups: readonly Backup[]
}

/** What came of reading a damaged desk into a new one. */
export type SalvageResult = {
  readonly report: SalvageReport
  /** Where the damaged database lies now, with the list of what could not be read. */
  readonly set_aside: string
}
