import { setImmediate as letOthersRun } from 'node:timers/promises'
import { marksOf } from '#shared/shipments/desk-marks.ts'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import type { ImportRequest } from '#shared/transfer/import.ts'
import type { DocumentWriter } from '../../documents/attachments.ts'
import { patiently } from '../../platform/patience.ts'
import type { StoredRow } from '../../shipments/store/shipment-row.ts'
import { decide, type Lookups } from './decide.ts'
import { documentsOfItem, type ImportItem } from './import-item.ts'
import type { ImportStore } from './import-store.ts'
import type { ServicePorts } from '../../shipments/writing.ts'

export type WritePorts = Pick<
  ServicePorts,
  'database' | 'attachments' | 'writing' | 'transitions' | 'searchIndexer' | 'changes' | 'shipments'
> & { readonly store: ImportStore }

/** The import that shipments are written for. */
export type Importing = {
  readonly job: number
  readonly actor: string
  readonly fileName: string
  readonly choice: ImportRequest['duplicates']
  /** Rows that an import of the same file, which did not come to its end, has taken already. */
  readonly taken: ReadonlySet<number>
  readonly duplicates: Lookups
  readonly counts: { shipments: number; updated: number; skipped: number }
}

/** How long a key that is pressed meanwhile may have to wait: twenty, of which the commit takes some. */
const MOST_MILLISECONDS = 12

/** Writes shipments of a file, a few in one transaction, and lets others have their turn in between. */
export const createItemWriter = (ports: WritePorts) => {
  const { attachments, writing, transitions, searchIndexer, changes, store } = ports

  const create = (writer: DocumentWriter, item: ImportItem, importing: Importing): Taken => {
    const { actor, fileName } = importing
    if (item.kind === 'record') {
      writing.importRecord(writer, item.whole, {
        actor,
        reason: { key: 'taken_over_from', values: { file: fileName } },
      })
      return { reference: item.whole.record.reference, updated: item.whole.updated }
    }
    const { reference, created } = writing.make(writer, item.read, {
      operation: 'create',
      actor,
      reason: { key: 'imported_from', values: { file: fileName, row: item.row } },
    })
    return { reference, updated: Date.parse(created) }
  }

  const update = (
    writer: DocumentWriter,
    item: ImportItem,
    { reference, actor, fileName }: Importing & { readonly reference: string },
  ): Taken | undefined => {
    const row = transitions.find(reference)
    const read =
      item.kind === 'record'
        ? { request: requestOfShipment(item.whole.record), marks: marksOf(item.whole.record) }
        : { request: item.read.request, marks: item.read.marks ?? {} }
    const replaced = writing.replace(writer, row, {
      ...read,
      operation: 'update',
      actor,
      reason: { key: 'imported_from', values: { file: fileName, row: item.row } },
    })
    return replaced && { reference, updated: transitions.find(reference).updated, before: row.record }
  }

  const carryOut = (writer: DocumentWriter, item: ImportItem, importing: Importing): Taken | undefined => {
    const { counts, choice, duplicates } = importing
    const { outcome, duplicate } = decide(item, choice, duplicates)
    if (outcome === 'create') {
      counts.shipments += 1
      return create(writer, item, importing)
    }
    const updated =
      outcome === 'update' && duplicate
        ? update(writer, item, { ...importing, reference: duplicate.reference })
        : undefined
    if (updated) counts.updated += 1
    else counts.skipped += 1
    return updated
  }

  const writeOne = (writer: DocumentWriter, item: ImportItem, importing: Importing): readonly string[] => {
    if (importing.taken.has(item.row)) {
      importing.counts.skipped += 1
      return []
    }
    const taken = carryOut(writer, item, importing)
    if (!taken) return []
    store.add(writer, { before: null, ...taken, job: importing.job, row: item.row })
    return [taken.reference]
  }

  /** Writes items from that place on for some milliseconds. */
  const writeSome = (
    writer: DocumentWriter,
    { items, from }: Handed,
    importing: Importing,
  ): { readonly references: readonly string[]; readonly next: number } => {
    const end = performance.now() + MOST_MILLISECONDS
    const references: string[] = []
    let next = from
    for (const item of items.slice(from)) {
      references.push(...writeOne(writer, item, importing))
      next += 1
      if (performance.now() >= end) break
    }
    return { references, next }
  }

  const write = async (items: readonly ImportItem[], importing: Importing): Promise<void> => {
    for (let at = 0; at < items.length;) {
      // Reading what was handed over takes a moment as well.
      await letOthersRun()
      const counted = { ...importing.counts }
      try {
        const { references, next } = await patiently(() =>
          attachments.writeSoon((writer) => writeSome(writer, { items, from: at }, importing)),
        )
        at = next
        searchIndexer.added(references.length)
        if (references.length > 0) changes.tell(references)
      } catch (error) {
        // Nothing of it was written.
        Object.assign(importing.counts, counted)
        throw error
      }
      await searchIndexer.caughtUp()
    }
  }
  return (items: readonly ImportItem[], importing: Importing): Promise<void> =>
    attachments.withPrepared(items.flatMap(documentsOfItem), () => write(items, importing))
}
export type WriteItems = ReturnType<typeof createItemWriter>

type Handed = { readonly items: readonly ImportItem[]; readonly from: number }
type Taken = { readonly reference: string; readonly updated: number; readonly before?: StoredRow['record'] }
