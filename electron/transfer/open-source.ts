import { entryOfRow } from '../audit/history-entry.ts'
import { openAuditStore } from '../audit/store.ts'
import { readDocumentFile } from '../documents/read-file.ts'
import { openDocumentStore } from '../documents/store.ts'
import type { Reader } from '../platform/database.ts'
import { openListStore } from '../shipments/list-store.ts'
import { shipmentOfRow } from '../shipments/shipment-row.ts'
import { openShipmentStore } from '../shipments/store.ts'
import type { ExportSource } from './export-records.ts'

const PAGE = 500

type Ports = { readonly reader: Reader; readonly documents: string; readonly now: Date }

/** What an export reads, from a database that is open for reading and the folder of the documents' files. */
export const openSource = ({ reader, documents, now }: Ports): ExportSource => {
  const lists = openListStore(reader, { now: () => now })
  const shipments = openShipmentStore(reader)
  const audit = openAuditStore(reader)
  const papers = openDocumentStore(reader)
  return {
    *pages({ filter, shipments: chosen }) {
      if (chosen) {
        for (let at = 0; at < chosen.length; at += PAGE) yield chosen.slice(at, at + PAGE)
        return
      }
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = lists.page({ ...filter, take: PAGE, ...(cursor === undefined ? {} : { cursor }) })
        yield page.items.map(({ reference }) => reference)
        cursor = page.next_cursor
      }
    },
    find: (reference) => {
      const row = shipments.find(reference)
      return row && shipmentOfRow(row)
    },
    history: (reference) => audit.byReference(reference).map(entryOfRow),
    documents: (reference) =>
      papers.ofShipment(reference).map((document) => {
        const bytes = readDocumentFile(documents, document.sha256)
        return { ...document, ...(bytes && { file_content: Buffer.from(bytes).toString('base64') }) }
      }),
  }
}
