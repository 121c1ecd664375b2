import { z } from 'zod'
import { auditHead } from '../audit/audit-head.ts'

/** Why a backup was made; `other` is what only another version of the program knows. */
export const backupReasons = ['hourly', 'end', 'by_hand', 'migration', 'restore', 'other'] as const
export type BackupReason = (typeof backupReasons)[number]

const count = z.int().min(0)

/** What a copy of a desk has in it. */
const backupRows = z.object({ shipments: count, documents: count, entries: count })
export type BackupRows = z.output<typeof backupRows>

/** A backup as the file beside it describes it. */
export const backupDescription = z.object({
  /** Also what its files are called. */
  name: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/u),
  /** The moment that it shows, UTC. */
  at: z.iso.datetime(),
  reason: z.enum(backupReasons).catch('other'),
  desk_name: z.string(),
  rows: backupRows,
  /** Of the database. */
  bytes: count,
  /** Of the documents that it refers to. */
  document_bytes: count,
  /** Documents that were damaged or gone when it was made. */
  documents_missing: count,
  /** The version of the tables. */
  schema: count,
  program_version: z.string(),
  /** Of the bytes of the database. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Where the audit trail ended; absent where nothing was ever written down. */
  head: auditHead.exactOptional(),
})
export type BackupDescription = z.output<typeof backupDescription>

/** A backup as it lies there. */
export type Backup = BackupDescription & {
  /** Whether its database is there with all its bytes; what is in them is looked at when it is restored. */
  readonly is_complete: boolean
  /** Its description cannot be read: all but its name, moment and bytes is unknown. */
  readonly has_no_description?: true
}

/** What would be lost by going back to a backup, or come back by it. */
export type BackupLoss = {
  /** Entries of the audit trail since. */
  readonly entries: number
  readonly shipments_created: number
  readonly shipments_changed: number
  /** Shipments that were deleted since, and would be there again. */
  readonly shipments_deleted: number
  /** Whether who works here, or what signs them on, is another in the backup, as far as the trail tells. */
  readonly has_other_operators: boolean
  /** Whether the present records go on from where the backup ends; else they are of another desk, or were themselves restored. */
  readonly is_same_trail: boolean
  /** The present records cannot be read, so that nothing can be counted. */
  readonly is_unreadable: boolean
}
