import { createHash } from 'node:crypto'

/** What can stand in a field of the audit trail. */
type Field = string | number | Uint8Array | null

/** The hash before the first entry. */
export const chainStart: Uint8Array = new Uint8Array(32)

/**
 * SHA-256 over fields of which each is preceded by its kind and length, so that nothing can be shifted from one
 * to the next, and an absent field differs from an empty one.
 */
export const hashFields = (fields: readonly Field[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const field of fields) {
    const bytes = bytesOf(field)
    const head = Buffer.alloc(5)
    head.writeUInt8(field === null ? 0 : 1)
    head.writeUInt32BE(bytes.length, 1)
    hash.update(head).update(bytes)
  }
  return hash.digest()
}

const bytesOf = (field: Field): Uint8Array => {
  if (field === null) return new Uint8Array(0)
  return field instanceof Uint8Array ? field : Buffer.from(String(field), 'utf8')
}

/** Whether two hashes are the same; `undefined` is never the same as anything. */
export const sameHash = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0
