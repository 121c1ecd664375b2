/*
 * The tape archive of POSIX (ustar, pax 4.4.17), as far as an archive of a desk needs it: plain files with short names. Sizes
 * beyond eight gibibytes are written in binary, as all programs that read such archives know it from GNU. Nothing in it is packed, so
 * nothing can swell when it is read.
 */

const BLOCK = 512
const NAME = { at: 0, length: 100 } as const
const SIZE = { at: 124, length: 12 } as const
const CHECK = { at: 148, length: 8 } as const
const TYPE = 156
const MAGIC = { at: 257, text: 'ustar\u000000' } as const
const MOST_OCTAL = 0o77777777777

/** A file in an archive: its name, and the bytes that it has. */
export type ArchiveEntry = { readonly name: string; readonly size: number }

/** What stands before the bytes of a file. */
export const headerOf = ({ name, size }: ArchiveEntry, modified: number): Uint8Array => {
  const header = Buffer.alloc(BLOCK)
  header.write(name, NAME.at, NAME.length, 'ascii')
  header.write('0000600\u00000000000\u00000000000\u0000', 100, 'ascii')
  writeSize(header, size)
  header.write(`${octal(Math.floor(modified / 1000), 11)}\u0000`, 136, 'ascii')
  header.write('0', TYPE, 'ascii')
  header.write(MAGIC.text, MAGIC.at, 'ascii')
  header.write(`${octal(sumOf(header), 6)}\u0000 `, CHECK.at, 'ascii')
  return header
}

/** Zeros after the bytes of a file, up to the next block. */
export const paddingAfter = (size: number): Uint8Array => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** What stands at the end of an archive. */
export const archiveEnd: Uint8Array = Buffer.alloc(2 * BLOCK)

/** Bytes of what stands before a file. */
export const HEADER_BYTES_IN_ARCHIVE = BLOCK

/** Reads what stands before a file: `end` after the last, undefined where it is nothing that this program writes. */
export const readHeader = (header: Uint8Array): ArchiveEntry | 'end' | undefined => {
  const bytes = Buffer.from(header)
  if (bytes.every((byte) => byte === 0)) return 'end'
  const told = bytes.toString('ascii', CHECK.at, CHECK.at + 6)
  if (!/^[0-7]{6}$/u.test(told) || Number.parseInt(told, 8) !== sumOf(bytes)) return undefined
  if (bytes.toString('ascii', TYPE, TYPE + 1) !== '0') return undefined
  const name = bytes.toString('ascii', NAME.at, NAME.at + NAME.length)
  const size = readSize(bytes)
  return size === undefined ? undefined : { name: name.split('\u0000')[0] ?? '', size }
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0')

const writeSize = (header: Buffer, size: number): void => {
  if (size <= MOST_OCTAL) return void header.write(`${octal(size, 11)}\u0000`, SIZE.at, 'ascii')
  header.writeUInt32BE(0x80000000, SIZE.at)
  header.writeBigUInt64BE(BigInt(size), SIZE.at + 4)
}

const readSize = (header: Buffer): number | undefined => {
  if (header[SIZE.at] === 0x80) {
    const size = Number(header.readBigUInt64BE(SIZE.at + 4))
    return Number.isSafeInteger(size) ? size : undefined
  }
  const text = header.toString('ascii', SIZE.at, SIZE.at + 11)
  return /^[0-7]{11}$/u.test(text) ? Number.parseInt(text, 8) : undefined
}

/** The sum of all bytes, its own place taken as blanks. */
const sumOf = (header: Buffer): number =>
  header.reduce((sum, byte, at) => sum + (at >= CHECK.at && at < CHECK.at + CHECK.length ? 0x20 : byte), 0)
