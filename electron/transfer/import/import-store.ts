import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { JsonOf } from '../../platform/json.ts'
import { jobStateCodes } from '../jobs/job-store.ts'

/** What an import did with one of the shipments of its file. */
export type Imported = {
  readonly job: number
  /** Its first row in the file. */
  readonly row: number
  readonly reference: string
  /** `updated` of the shipment then, in milliseconds since 1970. */
  readonly updated: number
  /** The record that it was put in place of, as JSON. */
  readonly before: JsonOf<ShipmentRecord> | null
}

/** A file that an import reads. */
export type ImportedFile = {
  readonly job: number
  /** SHA-256 of its bytes. */
  readonly hash: string
  readonly isAllOrNothing: boolean
}

export type EarlierImport = {
  readonly job: number
  readonly started: number
  readonly state: number
  readonly shipments: number
}

/** What imports did: for undoing them, and so that a file that is imported again goes on where it stopped. */
export const openImportStore = ({ prepare }: Reader) => {
  const insertFile = prepare<[number, string, number], void>('INSERT INTO import_file VALUES (?, ?, ?)')
  const removeFile = prepare<[number], void>('DELETE FROM import_file WHERE job = ?')
  const insert = prepare<[Imported], void>(
    'INSERT INTO imported VALUES (@job, @row, @reference, @updated, @before)',
  )
  const selectEarlier = prepare<[string], EarlierImport>(
    `SELECT f.job, j.started, j.state, (SELECT count(*) FROM imported i WHERE i.job = f.job) AS shipments
     FROM import_file f JOIN job j ON j.id = f.job WHERE f.hash = CAST(? AS TEXT) ORDER BY f.job DESC`,
  )
  const selectOfJob = prepare<[number], Pick<Imported, 'row' | 'reference'>>(
    'SELECT row, reference FROM imported WHERE job = ?',
  )
  const selectAfter = prepare<[number, number, number], Imported>(
    `SELECT * FROM imported WHERE job = CAST(? AS INT) AND row > CAST(? AS INT)
     ORDER BY row LIMIT CAST(? AS INT)`,
  )
  const count = prepare<[number], { readonly many: number }>(
    'SELECT count(*) AS many FROM imported WHERE job = ?',
  )
  const remove = prepare<[number, number], void>('DELETE FROM imported WHERE job = ? AND row = ?')
  const selectBroken = prepare<[number], { readonly job: number; readonly title: string }>(
    `SELECT f.job, j.title FROM import_file f JOIN job j ON j.id = f.job
     WHERE f.is_all_or_nothing = 1 AND f.job > 0 AND j.ended IS NOT NULL AND j.state <> CAST(? AS INT)`,
  )
  return {
    addFile: (_writer: Writer, { job, hash, isAllOrNothing }: ImportedFile): void =>
      void insertFile.run(job, hash, isAllOrNothing ? 1 : 0),
    /** From now on it is as if the file had never been here. */
    forgetFile: (_writer: Writer, job: number): void => void removeFile.run(job),
    add: (_writer: Writer, imported: Imported): void => void insert.run(imported),
    /** Imports of the same bytes, newest first. */
    earlier: (hash: string): readonly EarlierImport[] => selectEarlier.all(hash),
    ofJob: (job: number): readonly Pick<Imported, 'row' | 'reference'>[] => selectOfJob.all(job),
    after: (job: number, row: number, take: number): readonly Imported[] => selectAfter.all(job, row, take),
    count: (job: number): number => count.get(job)?.many ?? 0,
    remove: (_writer: Writer, { job, row }: Pick<Imported, 'job' | 'row'>): void => void remove.run(job, row),
    /** Imports that were to be all or nothing, did not come to their end and are not taken back yet. */
    broken: () => selectBroken.all(jobStateCodes.toCode('done')),
  }
}
export type ImportStore = ReturnType<typeof openImportStore>
