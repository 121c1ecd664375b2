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
  readonly previous_hash: Uint8Array
  readonly hash: Uint8Array
}

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

const withDetail =
  'SELECT a.*, d.salt, d.reason, d.changes, d.sentence FROM audit a LEFT JOIN audit_detail d USING (sequence)'

export const openAuditStore = ({ prepare }: Reader) => {
  const selectLast = prepare<[], Pick<AuditRow, 'sequence' | 'hash' | 'at'>>(
    'SELECT sequence, hash, at FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)',
  )
  const selectLastReference = prepare<[], Pick<AuditRow, 'reference'>>(
    "SELECT reference FROM audit WHERE entity = 'shipment' ORDER BY reference DESC LIMIT 1",
  )
  const insertRow = prepare<[AuditRow], void>(
    `INSERT INTO audit VALUES (@sequence, @at, @offset_minutes, @actor, @desk, @operation, @entity, @reference,
       @from_state, @to_state, @detail_digest, @program_version, @previous_hash, @hash)`,
  )
  const insertDetail = prepare<[DetailRow & { readonly sequence: number }], void>(
    'INSERT INTO audit_detail VALUES (@sequence, @salt, @reason, @changes, @sentence)',
  )
  const deleteDetails = prepare<[string, AuditEntity], void>(
    'DELETE FROM audit_detail WHERE sequence IN (SELECT sequence FROM audit WHERE reference = ? AND entity = ?)',
  )
  const selectByReference = prepare<[string, AuditEntity], AuditRowWithDetail>(
    `${withDetail} WHERE a.reference = ? AND a.entity = ? ORDER BY a.sequence`,
  )
  const selectHash = prepare<[number], Pick<AuditRow, 'hash'>>(
    'SELECT hash FROM audit WHERE sequence = CAST(? AS INT)',
  )
  const selectAfter = prepare<[number, number], AuditRowWithDetail>(
    `${withDetail} WHERE a.sequence > CAST(? AS INT) ORDER BY a.sequence LIMIT CAST(? AS INT)`,
  )
  return {
    /** The end of the chain, or nothing while there is no entry. */
    last: () => selectLast.get(),
    /** The newest reference of a shipment of which anything was written down; empty while there is none. */
    lastReference: (): string => selectLastReference.get()?.reference ?? '',
    insert: (_writer: Writer, row: AuditRow, detail: DetailRow): void => {
      insertRow.run(row)
      insertDetail.run({ ...detail, sequence: row.sequence })
    },
    /** Empties what may be personal of every entry about the reference; the entries stay. */
    removeDetails: (_writer: Writer, reference: string, entity: AuditEntity): void =>
      void deleteDetails.run(reference, entity),
    byReference: (reference: string, entity: AuditEntity): readonly AuditRowWithDetail[] =>
      selectByReference.all(reference, entity),
    hashAt: (sequence: number): Uint8Array | undefined => selectHash.get(sequence)?.hash,
    /** The next `take` entries after that sequence. */
    after: (sequence: number, take: number): readonly AuditRowWithDetail[] => selectAfter.all(sequence, take),
  }
}
export type AuditStore = ReturnType<typeof openAuditStore>
