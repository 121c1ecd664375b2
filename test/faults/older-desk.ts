import { rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'
import { chainStart, hashOfRow } from '#electron/audit/chain.ts'
import type { AuditRow } from '#electron/audit/store.ts'
import { migrations } from '#electron/platform/migrations/index.ts'
import { recordDigests } from '#electron/platform/migrations/026-record-digests.ts'
import { asOfVersion } from '#helpers/as-of-version.ts'

/** From this step of the tables on, entries of the trail hold a digest of what they tell of, which is part of their hash. */
const WITH_DIGESTS = migrations.indexOf(recordDigests) + 1
const GUARD = 'audit_is_not_updated'

const rows = z.array(z.custom<AuditRow>())
const guard = z.object({ sql: z.string() })

/** Makes a desk one of an older program, which knew of less. */
export const makeOlder = (folder: string, version: number): void => {
  const sqlite = new SqliteDatabase(join(folder, 'shipdesk.db'))
  sqlite.exec(asOfVersion(version))
  if (version < WITH_DIGESTS) chainWithoutDigests(sqlite)
  sqlite.close()
  if (version < WITH_DIGESTS) rmSync(join(folder, 'audit-head.json'), { force: true })
}

/** The trail as the older program would have chained the same entries. */
const chainWithoutDigests = (sqlite: SqliteDatabase.Database): void => {
  const { sql } = guard.parse(sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(GUARD))
  sqlite.exec(`DROP TRIGGER ${GUARD}`)
  const update = sqlite.prepare('UPDATE audit SET previous_hash = ?, hash = ? WHERE sequence = ?')
  let previous_hash = chainStart
  for (const row of rows.parse(sqlite.prepare('SELECT * FROM audit ORDER BY sequence').all())) {
    const hash = hashOfRow({ ...row, previous_hash, record_digest: null })
    update.run(previous_hash, hash, row.sequence)
    previous_hash = hash
  }
  sqlite.exec(sql)
}
