import { setImmediate as letOthersRun } from 'node:timers/promises'
import { marksOf } from '#shared/shipments/desk-marks.ts'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import { canEdit } from '#shared/shipments/transition.ts'
import type { DocumentWriter } from '../../documents/attachments.ts'
import { patiently } from '../../platform/patience.ts'
import { writeInLots } from '../../platform/write-in-lots.ts'
import { recordOf, stateCodes, type StoredRow } from '../../shipments/store/shipment-row.ts'
import type { JobRun } from '../jobs/jobs.ts'
import type { Imported } from './import-store.ts'
import type { Entry } from '../../shipments/writing.ts'
import type { WritePorts } from './write-items.ts'

/** What an undo does: the import that it takes back, and who wants it. */
export type UndoRequest = { readonly job: number; readonly actor: string }
type Counts = { shipments: number; updated: number; kept: number }

type Held = { readonly imported: Imported; readonly row: StoredRow }
type Undoing = UndoRequest & { readonly counts: Counts }

/** Some milliseconds of work: as long as a key that is pressed meanwhile may have to wait. */
const AT_ONCE = 25

/**
 * Takes back what an import did: what it made goes, what it changed is again as it was. What is no draft any more or
 * was changed since stays as it is, so that nobody's work is lost.
 */
export const createUndoImport = ({
  database,
  attachments,
  writing,
  shipments,
  searchIndexer,
  changes,
  store,
}: WritePorts) => {
  /** Those that are still as they were imported; what is gone is done with. */
  const heldOf = (writer: DocumentWriter, imported: Imported, counts: Counts): readonly Held[] => {
    const row = shipments.find(imported.reference)
    if (row && !isAsImported(row, imported)) {
      counts.kept += 1
      return []
    }
    store.remove(writer, imported)
    return row ? [{ imported, row }] : []
  }

  const putBack = (
    writer: DocumentWriter,
    { imported, row }: Held,
    entry: Omit<Entry, 'operation'>,
  ): void => {
    if (imported.before === null) return
    const before = recordOf(imported.before)
    const request = requestOfShipment(before)
    writing.replace(writer, row, { ...entry, operation: 'update', request, marks: marksOf(before) })
  }

  const undoSome = (
    writer: DocumentWriter,
    some: readonly Imported[],
    { job, actor, counts }: Undoing,
  ): void => {
    const held = some.flatMap((imported) => heldOf(writer, imported, counts))
    const made = held.flatMap(({ imported, row }) => (imported.before === null ? [row] : []))
    const entry = { actor, reason: { key: 'import_undone', values: { job } } } as const
    writing.remove(writer, made, { ...entry, operation: 'delete' })
    for (const one of held) putBack(writer, one, entry)
    counts.shipments += made.length
    counts.updated += held.length - made.length
  }

  return async ({ job, actor }: UndoRequest, run: Pick<JobRun, 'signal' | 'report'>): Promise<Counts> => {
    const counts: Counts = { shipments: 0, updated: 0, kept: 0 }
    const total = store.count(job)
    // What a power cut takes back of an undo is still there to be undone.
    const write = writeInLots({ writeSoon: attachments.writeSoon, syncBeside: database.syncBeside })
    let done = 0
    for (let after = 0; !run.signal.aborted;) {
      const some = store.after(job, after, AT_ONCE)
      const last = some.at(-1)
      if (!last) break
      const before = counts.updated
      await patiently(() => write((writer) => undoSome(writer, some, { job, actor, counts })))
      changes.tell(some.map(({ reference }) => reference))
      after = last.row
      done += some.length
      run.report({ done, total })
      await letOthersRun()
      await searchIndexer.removedMany({ replaced: counts.updated - before })
      await database.logAtRest()
      await letOthersRun()
    }
    return counts
  }
}
export type UndoImport = ReturnType<typeof createUndoImport>

const isAsImported = (row: StoredRow, imported: Imported): boolean =>
  canEdit(stateCodes.toWord(row.state)) && row.updated === imported.updated
