/** Bytes that are not shared with anybody, as files and requests take them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Bytes, numbers of bytes and texts (one byte a character) one after the other. */
export const join = (...parts: readonly (Uint8Array | readonly number[] | string)[]): Bytes => {
  const pieces = parts.map((part) => (typeof part === 'string' ? latin1(part) : part))
  const joined = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

export const latin1 = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'latin1'))

export const bigEndian = (value: number, size: 2 | 4): readonly number[] =>
  Array.from({ length: size }, (_, index) => (value >>> (8 * (size - 1 - index))) & 0xff)

export const littleEndian = (value: number, size: 2 | 4): readonly number[] =>
  bigEndian(value, size).toReversed()

/**
 * The largest of several makings of a file that can be padded to an exact size.
 * @param gapFits whether so many bytes can be put in
 * @throws RangeError when not even the smallest can
 */
export const fitting = <File extends { readonly size: number }>(
  makings: readonly (() => File)[],
  bytes: number | undefined,
  gapFits: (gap: number) => boolean,
): { readonly file: File; readonly gap: number } => {
  for (const make of makings) {
    const file = make()
    const gap = bytes === undefined ? 0 : bytes - file.size
    if (gap === 0 || (gap > 0 && gapFits(gap))) return { file, gap }
  }
  throw new RangeError(`No such file has ${bytes} bytes.`)
}
