import { existsSync } from 'node:fs'
import type { AuditHead } from '#shared/audit/audit-head.ts'
import type { BackupDescription, BackupLoss } from '#shared/backups/backup.ts'
import { openSnapshot } from '../platform/database-beside.ts'
import { openBackupStore } from './backup-store.ts'

/** Reads the records as they are at this moment; nothing where they cannot be read. */
const readQuietly = <Found>(
  database: string,
  look: (store: ReturnType<typeof openBackupStore>) => Found,
): Found | undefined => {
  if (!existsSync(database)) return undefined
  try {
    const snapshot = openSnapshot(database)
    try {
      return look(openBackupStore(snapshot.reader))
    } finally {
      snapshot.close()
    }
  } catch {
    // What is wrong with them is no reason not to go back to a backup, but the best there is.
    return undefined
  }
}

/** Where the audit trail of a desk ends. */
export const readHeadOf = (database: string): AuditHead | undefined =>
  readQuietly(database, (store) => store.head())

const unreadableLoss: BackupLoss = {
  entries: 0,
  shipments_created: 0,
  shipments_changed: 0,
  shipments_deleted: 0,
  has_other_operators: false,
  is_same_trail: false,
  is_unreadable: true,
}

/** What going back to a backup would lose of what the records have now. */
export const lossOf = (database: string, { head }: Pick<BackupDescription, 'head'>): BackupLoss =>
  readQuietly(database, (store) => {
    const isSameTrail = head === undefined || store.hasHead(head)
    const { operators_changed: changed, ...since } = store.since(isSameTrail ? (head?.entries ?? 0) : 0)
    return {
      ...since,
      has_other_operators: changed > 0 || !isSameTrail,
      is_same_trail: isSameTrail,
      is_unreadable: false,
    }
  }) ?? unreadableLoss
