import { littleEndian16, littleEndian32, standsAt } from './bytes.ts'

const END_RECORD = 'PK\x05\x06'
const END_RECORD_SIZE = 22
/** The comment that may follow an end record is at most this long. */
const LONGEST_COMMENT = 0xffff

/**
 * Whether a program for ZIP archives would open the file, whatever it begins with: those look at the end for a record
 * that says where the list of contents is, and the list has to be there.
 * (PKWARE's APPNOTE.TXT, "End of central directory record")
 */
export const endsAsZip = (bytes: Uint8Array): boolean => {
  const earliest = Math.max(0, bytes.length - END_RECORD_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_RECORD_SIZE; at >= earliest; at -= 1)
    if (bytes[at] === 0x50 && standsAt(bytes, at, END_RECORD) && hasContents(bytes, at)) return true
  return false
}

const hasContents = (bytes: Uint8Array, at: number): boolean => {
  const isZip64 = standsAt(bytes, at - 20, 'PK\x06\x07')
  if (isZip64) return true
  const entries = littleEndian16(bytes, at + 10)
  if (entries === 0) return false
  // Where something stands before the archive, the place that is written is wrong, and the size leads there.
  const places = [littleEndian32(bytes, at + 16), at - littleEndian32(bytes, at + 12)]
  return places.some((place) => standsAt(bytes, place, 'PK\x01\x02'))
}
