import type { Finding } from '../finding.ts'
import { bigEndian32, standsAt, textOfBytes } from './bytes.ts'
import { crc32 } from './crc-32.ts'
import { found } from './found.ts'
import { inflatedSize } from './inflate.ts'
import { checkAllPixels, checkFrames, checkPixels } from './picture-size.ts'
import { rowBytesOf } from './png-rows.ts'

/** The line ends in it show that no program for text has changed the file. */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const HEADER_SIZE = 13

/** The bits of a sample that each kind of colour allows (W3C, Portable Network Graphics, 11.2.1). */
const depths: Readonly<Partial<Record<number, readonly number[]>>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

type Chunk = { readonly type: string; readonly data: Uint8Array; readonly end: number }

/**
 * What stands against a PNG: its chunks are walked to its end, their checksums reckoned, and what comes out of its pixels is
 * counted, as a viewer would have to keep whatever comes.
 */
export const inspectPng = (bytes: Uint8Array): Finding | undefined => {
  if (bytes.length < signature.length) return found('cut_off', {})
  if (!standsAt(bytes, 0, signature)) return found('damaged', {})
  const header = chunkAt(bytes, signature.length)
  if ('reason' in header) return header
  const problem = checkHeader(header)
  return problem ?? walkChunks(bytes, header)
}

const checkHeader = ({ type, data }: Chunk): Finding | undefined => {
  const [depth = -1, colour = -1, compression, filter, interlace = -1] = data.subarray(8)
  const isSane =
    type === 'IHDR' &&
    data.length === HEADER_SIZE &&
    depths[colour]?.includes(depth) === true &&
    compression === 0 &&
    filter === 0 &&
    [0, 1].includes(interlace)
  if (!isSane) return found('damaged', {})
  return checkPixels(bigEndian32(data, 0), bigEndian32(data, 4))
}

const walkChunks = (bytes: Uint8Array, header: Chunk): Finding | undefined => {
  let at = header.end
  let frames = 0
  let [pixels, words] = [0, MOST_WORDS]
  const packed: Uint8Array[] = []
  for (;;) {
    const chunk = chunkAt(bytes, at)
    if ('reason' in chunk) return chunk
    at = chunk.end
    if (chunk.type === 'IEND') {
      if (packed.length === 0 || chunk.data.length > 0) return found('damaged', {})
      return at < bytes.length ? found('trailing', {}) : checkPacked(packed, header)
    }
    if (chunk.type === 'IHDR') return found('damaged', {})
    if (chunk.type === 'IDAT') packed.push(chunk.data)
    if (chunk.type === 'fcTL') {
      frames += 1
      pixels += bigEndian32(chunk.data, 4) * bigEndian32(chunk.data, 8)
    }
    words -= unpackedWords(chunk, words)
    if (words < 0) return found('damaged', {})
    const said = chunk.type === 'acTL' ? bigEndian32(chunk.data, 0) : 0
    const problem = checkFrames(Math.max(frames, said)) ?? checkFrame(chunk) ?? checkAllPixels(pixels)
    if (problem) return problem
  }
}

/** What is said besides the pixels, colours and remarks, comes to so many bytes at most when it is unpacked. */
const MOST_WORDS = 8 * 1024 * 1024

/** How many bytes a packed remark or table of colours comes to; more than there is room for where that cannot be told. */
const unpackedWords = ({ type, data }: Chunk, room: number): number => {
  const packed = packedIn(type, data)
  if (!packed) return 0
  return inflatedSize([packed], room) ?? room + 1
}

const packedIn = (type: string, data: Uint8Array): Uint8Array | undefined => {
  const afterName = data.indexOf(0) + 1
  if (type === 'iCCP' || type === 'zTXt') return data.subarray(afterName + 1)
  if (type !== 'iTXt' || data[afterName] !== 1) return undefined
  const afterLanguage = data.indexOf(0, afterName + 2) + 1
  return data.subarray(data.indexOf(0, afterLanguage) + 1)
}

/** Pixels that are too few or too many are no picture of that size. */
const checkPacked = (packed: readonly Uint8Array[], { data }: Chunk): Finding | undefined => {
  const size = rowBytesOf(data)
  return inflatedSize(packed, size) === size ? undefined : found('damaged', {})
}

/** A frame of a moving PNG has a size of its own. */
const checkFrame = ({ type, data }: Chunk): Finding | undefined =>
  type === 'fcTL' ? checkPixels(bigEndian32(data, 4), bigEndian32(data, 8)) : undefined

const chunkAt = (bytes: Uint8Array, at: number): Chunk | Finding => {
  const length = bigEndian32(bytes, at)
  const end = at + 12 + length
  if (at + 8 > bytes.length) return found('cut_off', {})
  const type = textOfBytes(bytes.subarray(at + 4, at + 8))
  if (!/^[A-Za-z]{4}$/u.test(type)) return found('damaged', {})
  if (end > bytes.length) return found('cut_off', {})
  const isRight = crc32(bytes.subarray(at + 4, end - 4)) === bigEndian32(bytes, end - 4)
  return isRight ? { type, data: bytes.subarray(at + 8, end - 4), end } : found('damaged', {})
}
