import { hashFields, sameHash } from './entry-hash.ts'
import type { AuditRow, AuditRowWithDetail, DetailRow } from './store.ts'

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
  ])

/** The digest that stands in the chain for a detail; its salt keeps short texts from being guessed. */
export const digestOfDetail = (detail: DetailRow): Uint8Array =>
  hashFields([detail.salt, detail.reason, detail.changes])

/**
 * What is wrong with an entry, given the hash of the one before it; nothing when it holds.
 * Missing details are judged by the caller, who knows whether the shipment was deleted.
 */
export const faultOf = (row: AuditRowWithDetail, expected: AuditRow['previous_hash']): string | undefined => {
  if (!sameHash(row.previous_hash, expected)) return 'does not follow the entry before it'
  if (!sameHash(row.hash, hashOfRow(row))) return 'was altered'
  const { salt, reason, changes } = row
  if (salt === null || changes === null) return undefined
  const digest = digestOfDetail({ salt, reason, changes })
  return sameHash(row.detail_digest ?? undefined, digest) ? undefined : 'has details that were altered'
}
