import { setImmediate as letOthersRun } from 'node:timers/promises'
import { marksOf } from '#shared/shipments/desk-marks.ts'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import { canEdit } from '#shared/shipments/transition.ts'
import type { DocumentWriter } from '../../documents/attachments.ts'
import { patiently } from '../../platform/patience.ts'
import { recordOf, stateCodes, type StoredRow } from '../../shipments/store/shipment-row.ts'
import type { JobRun } from '../jobs/jobs.ts'
import type { Imported } from './import-store.ts'
import type { WritePorts } from './write-items.ts'

/** What an undo does: the import that it takes back, and who wants it. */
export type UndoRequest = { readonly job: number; readonly actor: string }
type Counts = { shipments: number; updated: number; kept: number }

type Held = { readonly row: StoredRow; readonly actor: string }
type Undoing = { readonly actor: string; readonly counts: Counts }

const AT_ONCE = 25

/**
 * Takes back what an import did: what it made goes, what it changed is again as it was. What is no draft any more or
 * was changed since stays as it is, so that nobody's work is lost.
 */
export const createUndoImport = ({
  attachments,
  writing,
  shipments,
  searchIndexer,
  changes,
  store,
}: WritePorts) => {
  const undo = (writer: DocumentWriter, imported: Imported, { row, actor }: Held): void => {
    const entry = { actor, reason: { key: 'import_undone', values: { job: imported.job } } } as const
    if (imported.before === null) return writing.remove(writer, row, { ...entry, operation: 'delete' })
    const before = recordOf(imported.before)
    const request = requestOfShipment(before)
    writing.replace(writer, row, { ...entry, operation: 'update', request, marks: marksOf(before) })
    searchIndexer.added(1)
  }

  const undoOne = (writer: DocumentWriter, imported: Imported, { actor, counts }: Undoing): void => {
    const row = shipments.find(imported.reference)
    if (row && !isAsImported(row, imported)) {
      counts.kept += 1
      return
    }
    if (row) {
      undo(writer, imported, { row, actor })
      counts[imported.before === null ? 'shipments' : 'updated'] += 1
    }
    store.remove(writer, imported)
  }

  return async ({ job, actor }: UndoRequest, run: Pick<JobRun, 'signal' | 'report'>): Promise<Counts> => {
    const counts: Counts = { shipments: 0, updated: 0, kept: 0 }
    const total = store.count(job)
    let done = 0
    for (let after = 0; !run.signal.aborted;) {
      const some = store.after(job, after, AT_ONCE)
      const last = some.at(-1)
      if (!last) break
      await patiently(() =>
        attachments.write((writer) => {
          for (const one of some) undoOne(writer, one, { actor, counts })
        }),
      )
      changes.tell(some.map(({ reference }) => reference))
      after = last.row
      done += some.length
      run.report({ done, total })
      await letOthersRun()
    }
    return counts
  }
}
export type UndoImport = ReturnType<typeof createUndoImport>

const isAsImported = (row: StoredRow, imported: Imported): boolean =>
  canEdit(stateCodes.toWord(row.state)) && row.updated === imported.updated
