import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { chainStart, hashOfRow } from '#electron/audit/chain.ts'
import type { AuditRow } from '#electron/audit/store.ts'
import { theDesk } from '#electron/platform/migrations/001-the-desk.ts'

/** SQL after which the audit trail can be changed and removed. */
export const withoutTriggers = `DROP TRIGGER IF EXISTS audit_is_not_updated; DROP TRIGGER IF EXISTS audit_is_not_deleted;
  DROP TRIGGER IF EXISTS audit_detail_is_not_updated;`

/** SQL after which the audit trail is guarded as before. */
export const guards = (theDesk.match(/CREATE TRIGGER audit[^]*?END;/gu) ?? []).join('\n')
/** SQL that runs past what guards the audit trail, and leaves no trace of that. */
export const unguarded = (sql: string): string => `${withoutTriggers} ${sql}; ${guards}`

/**
 * Writes the hashes of a whole trail anew, as somebody could who knows how they are made; without digests of shipments, as older
 * programs wrote it.
 */
export const rechain = (folder: string, options: { readonly withoutDigests?: boolean } = {}): void => {
  const sqlite = new SqliteDatabase(join(folder, 'shipdesk.db'))
  try {
    const kept = sqlite
      .prepare<[], { readonly sql: string }>(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('audit', 'audit_detail')",
      )
      .all()
    sqlite.exec(withoutTriggers)
    if (options.withoutDigests) sqlite.exec('UPDATE audit SET record_digest = NULL')
    const update = sqlite.prepare('UPDATE audit SET previous_hash = ?, hash = ? WHERE sequence = ?')
    let previous: Uint8Array = chainStart
    for (const row of sqlite.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY sequence').all()) {
      const hash = hashOfRow({ ...row, previous_hash: previous })
      update.run(previous, hash, row.sequence)
      previous = hash
    }
    for (const { sql } of kept) sqlite.exec(sql)
  } finally {
    sqlite.close()
  }
}
