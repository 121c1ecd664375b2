import { Inflate } from 'fflate'

/** Bytes. What comes out of so few is never more than some megabytes. */
const AT_ONCE = 4096
/** Bytes of which nothing comes out, not even a block that is not compressed, as nothing of it is left. */
const MOST_IN_VAIN = 20 * AT_ONCE

/** Inflates bytes with a zlib header (RFC 1950); undefined when they are damaged, or more than `most` come out. */
export const inflate = (data: Uint8Array, most: number): Uint8Array | undefined => {
  const pieces: Uint8Array[] = []
  const size = inflatedSize([data], most, (piece) => pieces.push(piece))
  return size === undefined ? undefined : joined(pieces, size)
}

/** How many bytes come out of those that lie in these pieces; undefined as above. Nothing of them is kept. */
export const inflatedSize = (
  pieces: readonly Uint8Array[],
  most: number,
  onPiece: (piece: Uint8Array) => void = () => undefined,
): number | undefined => {
  // Deflated, and without a dictionary that one would have to know.
  const [method = 0, flags = 0] = headOf(pieces)
  if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0 || flags & 0x20) return undefined
  let [size, inVain] = [0, 0]
  const inflating = new Inflate((piece) => {
    if (piece.length > 0) onPiece(piece)
    size += piece.length
    inVain = piece.length > 0 ? 0 : inVain + AT_ONCE
  })
  let left = pieces.reduce((sum, { length }) => sum + length, 0) - 2
  let skipped = 0
  try {
    for (const piece of pieces) {
      const from = Math.min(2 - skipped, piece.length)
      skipped += from
      for (let at = from; at < piece.length; at += AT_ONCE) {
        const part = piece.subarray(at, at + AT_ONCE)
        left -= part.length
        inflating.push(part, left === 0)
        if (size > most || inVain > MOST_IN_VAIN) return undefined
      }
    }
  } catch {
    return undefined
  }
  return size
}

/** The first two bytes. */
const headOf = (pieces: readonly Uint8Array[]): readonly number[] =>
  pieces.flatMap((piece) => [...piece.subarray(0, 2)]).slice(0, 2)

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
