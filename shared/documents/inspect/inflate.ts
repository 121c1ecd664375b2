import { Inflate } from 'fflate'

/** Bytes. What comes out of so few is never more than some megabytes. */
const AT_ONCE = 4096
/** Bytes of which nothing comes out, not even a block that is not compressed, as nothing of it is left. */
const MOST_IN_VAIN = 20 * AT_ONCE

/** Inflates bytes with a zlib header (RFC 1950); undefined when they are damaged, or more than `most` come out. */
export const inflate = (data: Uint8Array, most: number): Uint8Array | undefined => {
  // Deflated, and without a dictionary that one would have to know.
  const [method = 0, flags = 0] = data
  if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0 || flags & 0x20) return undefined
  const pieces: Uint8Array[] = []
  let [size, inVain] = [0, 0]
  const inflating = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece)
    size += piece.length
    inVain = piece.length > 0 ? 0 : inVain + AT_ONCE
  })
  try {
    for (let at = 2; at < data.length; at += AT_ONCE) {
      inflating.push(data.subarray(at, at + AT_ONCE), at + AT_ONCE >= data.length)
      if (size > most || inVain > MOST_IN_VAIN) return undefined
    }
  } catch {
    return undefined
  }
  return joined(pieces, size)
}

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
