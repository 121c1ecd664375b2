import type {
  AuditRow,
  AuditRowWithDetail,
  ChainEnd,
  DetailRow,
  SealedShipment,
  ShipmentDocument,
} from './store.ts'
import { hash, randomBytes } from 'node:crypto'
import type { AuditHead } from '#shared/audit/audit-head.ts'

/** The hash of an entry: over the hash before it and every field, so that nothing can be altered unseen. */
export const hashOfRow = (row: Omit<AuditRow, 'hash'>): Uint8Array =>
  hashFields([
    row.previous_hash,
    row.sequence,
    row.at,
    row.offset_minutes,
    row.actor,
    row.desk,
    row.operation,
    row.entity,
    row.reference,
    row.from_state,
    row.to_state,
    row.detail_digest,
    row.program_version,
    // Where there is none it is the hash of older programs, which knew of none.
    ...(row.record_digest === null ? [] : [row.record_digest]),
  ])

/**
 * The digest that stands in the chain for a detail; its salt keeps short texts from being guessed. Where there is no
 * sentence it is that of older programs, which knew of none.
 */
export const digestOfDetail = ({ salt, reason, changes, sentence }: DetailRow): Uint8Array =>
  hashFields([salt, reason, changes, ...(sentence === null ? [] : [sentence])])

/**
 * The digest of what a shipment is: of every text and number as it lies in the database. The salt is that of the entry's detail, so
 * that after a deletion nobody can find out by trying what it was.
 */
export const digestOfShipment = (
  salt: Uint8Array,
  { state, updated, delivered, record, ...booking }: SealedShipment,
  documents: readonly ShipmentDocument[],
): Uint8Array =>
  hashFields([
    salt,
    state,
    updated,
    delivered,
    record,
    booking.allocation,
    booking.shipping_date,
    booking.expected_delivery_date,
    ...documents.flatMap((document) => [
      document.reference,
      document.document_type,
      document.file_format,
      document.usage,
      document.expiration,
      document.file_name,
      document.hash,
      document.size,
      document.created,
    ]),
  ])

type ChainFault = 'does_not_follow' | 'altered' | 'details_altered'

/**
 * What is wrong with an entry, given the hash of the one before it; nothing when it holds.
 * Missing details are judged by the caller, who knows whether the shipment was deleted.
 */
export const faultOf = (
  row: AuditRowWithDetail,
  expected: AuditRow['previous_hash'],
): ChainFault | undefined => {
  if (!sameHash(row.previous_hash, expected)) return 'does_not_follow'
  if (!sameHash(row.hash, hashOfRow(row))) return 'altered'
  const { salt, reason, changes, sentence } = row
  if (salt === null || changes === null) return undefined
  const digest = digestOfDetail({ salt, reason, changes, sentence })
  return sameHash(row.detail_digest ?? undefined, digest) ? undefined : 'details_altered'
}

/** What can stand in a field of the audit trail. */
type Field = string | number | Uint8Array | null

/** The hash before the first entry. */
export const chainStart: Uint8Array = new Uint8Array(32)

/** The end of the chain, as it is kept and printed elsewhere. */
export const headOf = (last: ChainEnd | undefined): AuditHead => ({
  entries: last?.sequence ?? 0,
  hash: Buffer.from(last?.hash ?? chainStart).toString('hex'),
  at: new Date(last?.at ?? 0).toISOString(),
})

const HEAD_BYTES = 5

/**
 * SHA-256 over fields of which each is preceded by its kind and length, so that nothing can be shifted from one
 * to the next, and an absent field differs from an empty one.
 */
export const hashFields = (fields: readonly Field[]): Uint8Array => {
  const contents = fields.map(contentOf)
  // One piece of memory, hashed at one go: an entry of the trail is written with every change.
  const message = Buffer.allocUnsafe(
    contents.reduce((bytes, content) => bytes + HEAD_BYTES + sizeOf(content), 0),
  )
  let end = 0
  for (const [index, content] of contents.entries()) {
    const size = sizeOf(content)
    message.writeUInt8(fields[index] === null ? 0 : 1, end)
    message.writeUInt32BE(size, end + 1)
    if (typeof content === 'string') message.write(content, end + HEAD_BYTES, 'utf8')
    else message.set(content, end + HEAD_BYTES)
    end += HEAD_BYTES + size
  }
  return hash('sha256', message, 'buffer')
}

const contentOf = (field: Field): string | Uint8Array => {
  if (field === null) return ''
  return field instanceof Uint8Array ? field : String(field)
}

const sizeOf = (content: string | Uint8Array): number =>
  typeof content === 'string' ? Buffer.byteLength(content, 'utf8') : content.length

/** Whether two hashes are the same; `undefined` is never the same as anything. */
export const sameHash = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0

const SALT_BYTES = 16
const SALTS_AT_A_TIME = 256

/** Makes salts for the details of the trail. Chance is fetched for many at once: every fetch waits a little. */
export const createSalts = (): (() => Uint8Array) => {
  let bytes = new Uint8Array(0)
  let used = 0
  return () => {
    if (used === bytes.length) {
      bytes = randomBytes(SALT_BYTES * SALTS_AT_A_TIME)
      used = 0
    }
    used += SALT_BYTES
    return bytes.subarray(used - SALT_BYTES, used)
  }
}
