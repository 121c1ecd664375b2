import type { StoredDocument } from '#shared/documents/document.ts'
import type { HistoryEntry, LabelDetails, ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import type { DocumentWriter } from '../documents/attachments.ts'
import type { WholeLabels } from '../labels/store.ts'
import { searchTextOf } from './search/search-text.ts'
import type { AuditEntry } from '../audit/service.ts'
import type { ShipmentPorts } from './ports.ts'
import type { Booking } from './store/shipment-row.ts'

/** A shipment with everything that the program manages, as this or another desk exported it. */
export type WholeRecord = {
  readonly record: ShipmentRecord
  readonly state: ShipmentState
  /** Milliseconds since 1970. */
  readonly updated: number
  readonly delivered?: number | undefined
  readonly booking?: Booking | undefined
  /** How often its labels were taken out there. */
  readonly labelDetails?: LabelDetails | undefined
  readonly labels: WholeLabels
  /** Those whose file was damaged there already come without bytes. */
  readonly documents: readonly { readonly document: StoredDocument; readonly bytes?: Uint8Array }[]
  readonly history: readonly HistoryEntry[]
  /** The paths of what it had besides, which is not known here. */
  readonly leftOut: readonly string[]
}

type ImportEntry = Pick<AuditEntry, 'actor' | 'reason'>

/**
 * Takes in a shipment as it is, under its own references. What happened to it elsewhere is told by the entry that
 * tells of its import, so that this desk's trail holds it and says where it came from.
 */
export const importRecord =
  ({ audit, attachments, labels, shipments, searchIndex }: ShipmentPorts) =>
  (writer: DocumentWriter, whole: WholeRecord, entry: ImportEntry): void => {
    const { record, state, booking, updated, delivered } = whole
    const stored = shipments.insert(writer, { record, state, booking, updated, delivered })
    const { id } = stored
    searchIndex.add(writer, { id, text: searchTextOf(record) })
    if (whole.labelDetails) labels.restoreCount(writer, id, whole.labelDetails)
    for (const one of whole.labels.carrierLabels) labels.attach(writer, id, one)
    for (const one of whole.labels.keptLabels) labels.insert(writer, id, one)
    for (const one of whole.documents) attachments.restore(writer, id, one)
    audit.record(writer, {
      ...entry,
      operation: 'import',
      reference: record.reference,
      to: state,
      changes: whole.history.length === 0 ? [] : [{ property: '$.history', after: whole.history }],
      ...(whole.documents.length === 0 && { stored }),
    })
  }
