import type { Language } from '#shared/settings/language.ts'
import type { OffsetAt } from '#shared/transfer/cells.ts'
import type { ExportRequest } from '#shared/transfer/export.ts'
import type { JobResult } from '#shared/transfer/job.ts'
import type { HistoryEntry, ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { OpenPdf } from '../../printing/pdf/open-pdf.ts'
import type { Parts } from '../../shipments/store/partial-shipment-of-row.ts'
import type { SummaryRow } from '../../shipments/store/shipment-row.ts'
import type { WrittenShipment } from '../../shipments/store/written-shipment-of-row.ts'

/** Shipments whose records are damaged, by their number and the first of their references; nothing where all could be read. */
export type Unread = Pick<JobResult, 'unread' | 'unread_references'>

/** What an export reads, in the order of the export, page by page. */
export type ExportSource = {
  readonly pages: (request: ExportRequest) => Iterable<readonly WrittenShipment[]>
  /** The same for tables, with those parts only that are asked for. */
  readonly partialPages: (request: ExportRequest, parts: Parts) => Iterable<readonly object[]>
  /** What a list shows of them. */
  readonly summaryPages: (request: ExportRequest) => Iterable<readonly ShipmentSummary[]>
  /** The columns alone, of a filter. */
  readonly rowPages: (request: Pick<ExportRequest, 'filter'>) => Iterable<readonly SummaryRow[]>
  /** What could not be read until now, and is in none of these. */
  readonly unread: () => Unread
  /** How many shipments the desk has. */
  readonly total: () => number
  readonly history: (reference: string) => readonly HistoryEntry[]
  /** The documents of a shipment with their bytes as base64, each read when it is its turn. */
  readonly documents: (reference: string) => Iterable<object>
  /**
   * The carrier's own labels of a shipment, and its labels as they were first printed, with their bytes as base64, each read
   * when it is its turn.
   */
  readonly labels: (reference: string) => Readonly<Record<'carrier_labels' | 'kept_labels', Iterable<object>>>
  readonly offsetAt: OffsetAt
  readonly desk: { readonly name: string; readonly language: Language; readonly now: Date }
  readonly openPdf: OpenPdf
  /** Where the audit trail ends, as a verification takes it. */
  readonly auditHead: string
}
