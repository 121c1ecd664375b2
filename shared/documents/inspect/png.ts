import type { Finding } from '../finding.ts'
import { bigEndian32, standsAt, textOfBytes } from './bytes.ts'
import { crc32 } from './crc-32.ts'
import { found } from './found.ts'
import { checkFrames, checkPixels } from './picture-size.ts'

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

/** What stands against a PNG: its chunks are walked to its end, their checksums reckoned, no pixel is unpacked. */
export const inspectPng = (bytes: Uint8Array): Finding | undefined => {
  if (bytes.length < signature.length) return found('cut_off', {})
  if (!standsAt(bytes, 0, signature)) return found('damaged', {})
  const header = chunkAt(bytes, signature.length)
  if ('reason' in header) return header
  const problem = checkHeader(header)
  return problem ?? walkChunks(bytes, header.end)
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

const walkChunks = (bytes: Uint8Array, start: number): Finding | undefined => {
  let at = start
  let frames = 0
  let hasPixels = false
  for (;;) {
    const chunk = chunkAt(bytes, at)
    if ('reason' in chunk) return chunk
    at = chunk.end
    if (chunk.type === 'IEND') {
      if (!hasPixels || chunk.data.length > 0) return found('damaged', {})
      return at < bytes.length ? found('trailing', {}) : undefined
    }
    if (chunk.type === 'IHDR') return found('damaged', {})
    if (chunk.type === 'IDAT') hasPixels = true
    if (chunk.type === 'fcTL') frames += 1
    const said = chunk.type === 'acTL' ? bigEndian32(chunk.data, 0) : 0
    const problem = checkFrames(Math.max(frames, said)) ?? checkFrame(chunk)
    if (problem) return problem
  }
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
