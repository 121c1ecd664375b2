import type { PropertyChange } from '#shared/shipments/shipment.ts'
import type { Reader, Writer } from '../platform/database.ts'
import type { JsonOf } from '../platform/json.ts'

/** What an entry is about; the desk is about everything that is no shipment. */
export type AuditEntity = 'shipment' | 'shipment_group' | 'desk'

/** A row of the audit trail, as it lies in the database. */
export type AuditRow = {
  readonly sequence: number
  readonly at: number
  readonly offset_minutes: number
  readonly actor: string
  readonly desk: string
  readonly operation: string
  readonly entity: string
  readonly reference: string
  readonly from_state: string | null
  readonly to_state: string | null
  readonly detail_digest: Uint8Array | null
  readonly program_version: string
  /** What the shipment is after it; null where it is gone, where it is about no shipment, and of an older program. */
  readonly record_digest: Uint8Array | null
  readonly previous_hash: Uint8Array
  readonly hash: Uint8Array
}

/** The entry that the chain ends with. */
export type ChainEnd = Pick<AuditRow, 'sequence' | 'hash' | 'at'>

/** What may be personal of an entry; gone once the shipment is deleted. */
export type DetailRow = {
  readonly salt: Uint8Array
  readonly reason: string | null
  readonly changes: string
  /** A reason of the program's own as code and values; `reason` says it in English. */
  readonly sentence: string | null
}
export type AuditRowWithDetail = AuditRow & {
  readonly salt: Uint8Array | null
  readonly reason: string | null
  readonly changes: JsonOf<readonly PropertyChange[]> | null
  readonly sentence: string | null
}
/** What is shown of an entry. Hashes and salts, which are not, would cost half of the time. */
export type HistoryRow = Pick<
  AuditRowWithDetail,
  | 'sequence'
  | 'at'
  | 'offset_minutes'
  | 'actor'
  | 'desk'
  | 'operation'
  | 'from_state'
  | 'to_state'
  | 'program_version'
  | 'reason'
  | 'changes'
  | 'sentence'
>

/** What a shipment is, as it lies in the database. */
export type StoredShipment = {
  readonly id: number
  readonly state: number
  readonly updated: number
  readonly delivered: number | null
  /** How many documents it has. */
  readonly documents: number
  readonly record: string
  readonly allocation: string | null
  readonly shipping_date: string | null
  readonly expected_delivery_date: string | null
}
/** What of it an entry about it vouches for, its documents aside. */
export type SealedShipment = Omit<StoredShipment, 'id' | 'documents'>
/** A document of a shipment; whether its file is whole stands nowhere in the trail but where it was found damaged. */
export type ShipmentDocument = {
  readonly reference: string
  readonly document_type: number
  readonly file_format: number
  readonly usage: number
  readonly expiration: string | null
  readonly file_name: string | null
  readonly hash: string
  readonly size: number
  readonly created: number
}

const storedShipment = `SELECT s.id, s.state, s.updated, s.delivered, s.documents, r.record, b.allocation, b.shipping_date,
    b.expected_delivery_date
  FROM shipment s CROSS JOIN shipment_record r ON r.id = s.id LEFT JOIN shipment_allocation b ON b.id = s.id`
export const shipmentDocuments = `SELECT reference, document_type, file_format, usage, expiration, file_name, hash, size, created
  FROM document WHERE shipment = CAST(? AS INT) ORDER BY id`

const withDetail = (index = ''): string =>
  `SELECT a.*, d.salt, d.reason, d.changes, d.sentence FROM audit a ${index} LEFT JOIN audit_detail d USING (sequence)`

/** Which entries about the desk are wanted: the next of them before a sequence, of one who did them or of all. */
type OfDesk = {
  readonly actor?: string | undefined
  readonly before?: number | undefined
  readonly take: number
}
/** So many names are told; nowhere do as many work. */
const MOST_ACTORS = 500

export const openAuditStore = ({ prepare }: Reader) => {
  const selectLast = prepare<[], ChainEnd>(
    'SELECT sequence, hash, at FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)',
  )
  const selectLastReference = prepare<[], { readonly reference: string | null }>(
    "SELECT max(reference) AS reference FROM audit WHERE reference >= 'sp_0' AND reference < 'sp_1'",
  )
  const insertRow = prepare<[AuditRow], void>(
    `INSERT INTO audit VALUES (@sequence, @at, @offset_minutes, @actor, @desk, @operation, @entity, @reference,
       @from_state, @to_state, @detail_digest, @program_version, @previous_hash, @hash, @record_digest)`,
  )
  const insertDetail = prepare<[DetailRow & { readonly sequence: number }], void>(
    'INSERT INTO audit_detail VALUES (@sequence, @salt, @reason, @changes, @sentence)',
  )
  const deleteDetails = prepare<[string, AuditEntity], void>(
    `DELETE FROM audit_detail WHERE sequence IN (
       SELECT sequence FROM audit WHERE reference = CAST(? AS TEXT) AND entity = CAST(? AS TEXT))`,
  )
  const deleteAddressDetails = prepare<[], void>(
    `DELETE FROM audit_detail WHERE sequence IN (
       SELECT sequence FROM audit WHERE reference >= 'address:' AND reference < 'address;' AND entity = 'desk')`,
  )
  const selectByReference = prepare<[string, AuditEntity], HistoryRow>(
    `SELECT a.sequence, a.at, a.offset_minutes, a.actor, a.desk, a.operation, a.from_state, a.to_state, a.program_version,
       d.reason, d.changes, d.sentence
     FROM audit a LEFT JOIN audit_detail d USING (sequence) WHERE a.reference = CAST(? AS TEXT)
       AND a.entity = CAST(? AS TEXT) ORDER BY a.sequence`,
  )
  const selectOfDesk = prepare<[number, number], AuditRowWithDetail>(
    `${withDetail('INDEXED BY audit_of_desk')} WHERE a.entity = 'desk' AND a.sequence < CAST(? AS INT)
     ORDER BY a.sequence DESC LIMIT CAST(? AS INT)`,
  )
  const selectOfDeskByActor = prepare<[string, number, number], AuditRowWithDetail>(
    `${withDetail('INDEXED BY audit_of_desk_by_actor')} WHERE a.entity = 'desk' AND a.actor = CAST(? AS TEXT)
       AND a.sequence < CAST(? AS INT) ORDER BY a.sequence DESC LIMIT CAST(? AS INT)`,
  )
  const selectNextActor = prepare<[string], { readonly actor: string | null }>(
    "SELECT min(actor) AS actor FROM audit INDEXED BY audit_of_desk_by_actor WHERE entity = 'desk' AND actor > ?",
  )
  const selectHash = prepare<[number], Pick<AuditRow, 'hash'>>(
    'SELECT hash FROM audit WHERE sequence = CAST(? AS INT)',
  )
  const selectAfter = prepare<[number, number], AuditRowWithDetail>(
    `${withDetail()} WHERE a.sequence > CAST(? AS INT) ORDER BY a.sequence LIMIT CAST(? AS INT)`,
  )
  const selectShipment = prepare<[string], StoredShipment>(
    `${storedShipment} WHERE s.reference = CAST(? AS TEXT)`,
  )
  const selectDocuments = prepare<[number], ShipmentDocument>(shipmentDocuments)
  return {
    /** The end of the chain, or nothing while there is no entry. */
    last: () => selectLast.get(),
    /** The newest reference of a shipment of which anything was written down; empty while there is none. */
    lastReference: (): string => selectLastReference.get()?.reference ?? '',
    insert: (_writer: Writer, row: AuditRow, detail: DetailRow): void => {
      insertRow.run(row)
      insertDetail.run({ ...detail, sequence: row.sequence })
    },
    /** What the shipment is at this moment, its documents aside; nothing where it is gone. */
    shipment: (reference: string): StoredShipment | undefined => selectShipment.get(reference),
    documentsOf: ({ id, documents }: StoredShipment): readonly ShipmentDocument[] =>
      documents > 0 ? selectDocuments.all(id) : [],
    /** Empties what may be personal of every entry about the reference; the entries stay. */
    removeDetails: (_writer: Writer, reference: string, entity: AuditEntity): void =>
      void deleteDetails.run(reference, entity),
    removeAddressDetails: (_writer: Writer): void => void deleteAddressDetails.run(),
    byReference: (reference: string, entity: AuditEntity): readonly HistoryRow[] =>
      selectByReference.all(reference, entity),
    /** Entries about the desk itself, newest first. */
    ofDesk: ({ actor, before = Number.MAX_SAFE_INTEGER, take }: OfDesk): readonly AuditRowWithDetail[] =>
      actor === undefined ? selectOfDesk.all(before, take) : selectOfDeskByActor.all(actor, before, take),
    /** Everybody who did something to the desk, by name; each is looked up after the one before, as there are few. */
    actorsOfDesk: (): readonly string[] => {
      const actors: string[] = []
      let next = selectNextActor.get('')?.actor ?? undefined
      while (next !== undefined && actors.length < MOST_ACTORS) {
        actors.push(next)
        next = selectNextActor.get(next)?.actor ?? undefined
      }
      return actors
    },
    hashAt: (sequence: number): Uint8Array | undefined => selectHash.get(sequence)?.hash,
    /** The next `take` entries after that sequence. */
    after: (sequence: number, take: number): readonly AuditRowWithDetail[] => selectAfter.all(sequence, take),
  }
}
export type AuditStore = ReturnType<typeof openAuditStore>
