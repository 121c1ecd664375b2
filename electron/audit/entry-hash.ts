import { hash } from 'node:crypto'

/** What can stand in a field of the audit trail. */
type Field = string | number | Uint8Array | null

/** The hash before the first entry. */
export const chainStart: Uint8Array = new Uint8Array(32)

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
