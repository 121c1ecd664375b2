import type { AuditHead } from '#shared/audit/audit-head.ts'
import type { BackupLoss, BackupRows } from '#shared/backups/backup.ts'
import type { Reader } from '../platform/database.ts'

/** A file that rows refer to. */
export type UsedFile = { readonly hash: string; readonly size: number }
type Since = Omit<BackupLoss, 'is_same_trail' | 'is_unreadable' | 'has_other_operators'> & {
  readonly operators_changed: number
}

const nothingSince: Since = {
  entries: 0,
  shipments_created: 0,
  shipments_changed: 0,
  shipments_deleted: 0,
  operators_changed: 0,
}

/** What is asked of a database as a whole: of this program's tables, or of an older one's. */
export const openBackupStore = ({ prepare }: Reader) => {
  const selectTable = prepare<[string], { readonly name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ?",
  )
  const hasTable = (name: string): boolean => selectTable.get(name) !== undefined
  const countOf = (table: 'shipment' | 'document' | 'audit'): number =>
    hasTable(table)
      ? (prepare<[], { readonly rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get()?.rows ?? 0)
      : 0
  return {
    rows: (): BackupRows => ({
      shipments: countOf('shipment'),
      documents: countOf('document'),
      entries: countOf('audit'),
    }),

    /** What the desk is called, where somebody has said so. */
    deskName: (): string | undefined =>
      prepare<[], { readonly value: string }>(
        "SELECT value ->> '$' AS value FROM setting WHERE name = 'desk_name'",
      ).get()?.value,

    /** Where the audit trail ends. */
    head: (): AuditHead | undefined => {
      const last = prepare<[], { readonly sequence: number; readonly hash: Uint8Array; readonly at: number }>(
        'SELECT sequence, hash, at FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)',
      ).get()
      return (
        last && {
          entries: last.sequence,
          hash: Buffer.from(last.hash).toString('hex'),
          at: new Date(last.at).toISOString(),
        }
      )
    },

    /** Whether the audit trail has that end somewhere in it. */
    hasHead: ({ entries, hash }: Pick<AuditHead, 'entries' | 'hash'>): boolean => {
      const found = prepare<[number], { readonly hash: Uint8Array }>(
        'SELECT hash FROM audit WHERE sequence = CAST(? AS INT)',
      ).get(entries)
      return found !== undefined && Buffer.from(found.hash).toString('hex') === hash
    },

    /** What was written down after that entry. */
    since: (sequence: number): Since => {
      const found = prepare<[number], Since>(
        `SELECT count(*) AS entries,
           count(DISTINCT reference) FILTER (WHERE entity = 'shipment' AND operation IN ('create', 'clone', 'import'))
             AS shipments_created,
           count(DISTINCT reference) FILTER (WHERE entity = 'shipment') AS shipments_changed,
           count(DISTINCT reference) FILTER (WHERE entity = 'shipment' AND operation = 'delete') AS shipments_deleted,
           count(*) FILTER (WHERE entity = 'desk' AND operation IN ('save_operator', 'remove_operator'))
             AS operators_changed
         FROM audit WHERE sequence > CAST(? AS INT)`,
      ).get(sequence)
      return found ?? nothingSince
    },

    /** Whether the trail tells of going back to that backup, after the entry that the backup ends with. */
    tellsOfRestore: (name: string, after: number): boolean =>
      prepare<[string, number], { readonly sequence: number }>(
        `SELECT sequence FROM audit
         WHERE operation = 'restore_backup' AND reference = ? AND sequence > CAST(? AS INT) LIMIT 1`,
      ).get(name, after) !== undefined,

    /** Every file that rows refer to, each once. */
    usedFiles: (): readonly UsedFile[] =>
      prepare<[], UsedFile>(
        ['document', 'draft_file']
          .filter(hasTable)
          .map((table) => `SELECT hash, size FROM ${table}`)
          .join(' UNION ') || "SELECT '' AS hash, 0 AS size WHERE FALSE",
      ).all(),
  }
}
