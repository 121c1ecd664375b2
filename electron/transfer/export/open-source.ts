import { printedHead } from '#shared/audit/audit-head.ts'
import { chunksOf } from '#shared/chunks.ts'
import type { OffsetAt } from '#shared/transfer/cells.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'
import { MOST_UNREAD_NAMED } from '#shared/transfer/job.ts'
import { headOf } from '../../audit/chain.ts'
import { historyOfRows } from '../../audit/history-entry.ts'
import { openAuditStore } from '../../audit/store.ts'
import { readDocumentFile } from '../../documents/read-file.ts'
import { openDocumentStore } from '../../documents/store.ts'
import { openLabelStore } from '../../labels/store.ts'
import type { Reader } from '../../platform/database.ts'
import { unlessDamaged } from '../../platform/json.ts'
import type { ExportSource, Unread } from './export-source.ts'
import { readDrawingTools } from '../../printing/drawing-tools.ts'
import { createPdfs } from '../../printing/pdf/open-pdf.ts'
import { openCountStore } from '../../shipments/store/count-store.ts'
import { openListStore } from '../../shipments/list/list-store.ts'
import { openManyStore, type Wanted } from '../../shipments/store/many-store.ts'
import { summaryOfRow } from '../../shipments/store/shipment-row.ts'
import { partialShipmentOfRow } from '../../shipments/store/partial-shipment-of-row.ts'
import { writtenShipmentOfRow } from '../../shipments/store/written-shipment-of-row.ts'

const PAGE = 100

type Ports = {
  readonly reader: Reader
  readonly documents: string
  readonly desk: ExportSource['desk']
  readonly offsetAt: OffsetAt
}

/** What an export reads, from a database that is open for reading and the folder of the documents' files. */
export const openSource = ({ reader, documents, desk, offsetAt }: Ports): ExportSource => {
  const lists = openListStore(reader, { now: () => desk.now })
  const counts = openCountStore(reader)
  const audit = openAuditStore(reader)
  const documentStore = openDocumentStore(reader)
  const labelStore = openLabelStore(reader)

  const unread = new Set<string>()
  const readOrNote = <One>(
    { reference }: { readonly reference: string },
    read: () => One,
  ): readonly One[] => {
    const found = unlessDamaged(read)
    if (found.length === 0) unread.add(reference)
    return found
  }

  const rowPages: ExportSource['rowPages'] = function* ({ filter }) {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = lists.pageOfRows({ ...filter, take: PAGE, ...(cursor === undefined ? {} : { cursor }) })
      yield page.rows
      cursor = page.next_cursor
    }
  }
  const wantedPages = function* (request: ExportRequest): Generator<Wanted> {
    const { shipments: chosen } = request
    if (chosen) for (const values of chunksOf(chosen, PAGE)) yield { by: 'reference', values }
    else for (const rows of rowPages(request)) yield { by: 'id', values: rows.map(({ id }) => id) }
  }
  return {
    auditHead: printedHead(headOf(audit.last())),
    offsetAt,
    desk,
    openPdf: createPdfs(readDrawingTools),
    rowPages,
    *summaryPages(request) {
      if (request.shipments)
        for (const some of chunksOf(request.shipments, PAGE)) yield lists.byReferences(some)
      else for (const rows of rowPages(request)) yield rows.map(summaryOfRow)
    },
    *pages(request) {
      const read = openManyStore(reader, { allocation: true, documents: true, labels: true, checked: true })
      for (const wanted of wantedPages(request))
        yield read(wanted).flatMap((row) => readOrNote(row, () => writtenShipmentOfRow(row)))
    },
    *partialPages(request, parts) {
      const read = openManyStore(reader, { ...parts, labels: false, checked: false })
      for (const wanted of wantedPages(request))
        yield read(wanted).flatMap((row) => readOrNote(row, () => partialShipmentOfRow(row, parts)))
    },
    unread: (): Unread =>
      unread.size === 0
        ? {}
        : { unread: unread.size, unread_references: [...unread].slice(0, MOST_UNREAD_NAMED) },
    total: () => counts.all().total,
    // How a record came to this desk is no part of it.
    history: (reference) =>
      historyOfRows(audit.byReference(reference, 'shipment')).filter(
        ({ operation }) => operation !== 'import',
      ),
    *documents(reference) {
      for (const document of documentStore.ofShipment(reference)) {
        const bytes = readDocumentFile(documents, document.sha256)
        yield { ...document, ...(bytes && { file_content: inBase64(bytes) }) }
      }
    },
    labels: (reference) => ({
      carrier_labels: eachOf(labelStore.allAttached(reference), ({ label, file }) => ({
        ...label,
        file_content: inBase64(file),
      })),
      kept_labels: eachOf(labelStore.allKept(reference), ({ digest, file }) => ({
        digest: Buffer.from(digest).toString('hex'),
        file_content: inBase64(file),
      })),
    }),
  }
}

function* eachOf<One>(all: Iterable<One>, toRecord: (one: One) => object): Generator<object> {
  for (const one of all) yield toRecord(one)
}

const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
