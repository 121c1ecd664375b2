import type { Finding } from '../finding.ts'
import { littleEndian16 } from './bytes.ts'
import { found } from './found.ts'
import { checkAllPixels, checkFrames, checkPixels } from './picture-size.ts'

const HEADER_SIZE = 13
const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b

/** What stands against a GIF: its blocks are walked to its end, no pixel is unpacked. */
export const inspectGif = (bytes: Uint8Array): Finding | undefined => {
  if (bytes.length < HEADER_SIZE) return found('cut_off', {})
  const problem = checkPixels(littleEndian16(bytes, 6), littleEndian16(bytes, 8))
  return problem ?? walkBlocks(bytes, HEADER_SIZE + colourTableSize(bytes[10] ?? 0))
}

/** Bytes of the colours that follow flags like these. */
const colourTableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

const walkBlocks = (bytes: Uint8Array, start: number): Finding | undefined => {
  let at = start
  let frames = 0
  let pixels = 0
  while (at < bytes.length) {
    const block = bytes[at]
    if (block === TRAILER) {
      if (frames === 0) return found('damaged', {})
      return at + 1 < bytes.length ? found('trailing', {}) : undefined
    }
    if (block === EXTENSION) at = skipSubBlocks(bytes, at + 2)
    else if (block === IMAGE) {
      frames += 1
      const image = imageAt(bytes, at)
      pixels += image.width * image.height
      const problem = checkFrames(frames) ?? image.problem ?? checkAllPixels(pixels)
      if (problem) return problem
      at = skipSubBlocks(bytes, image.pixels)
    } else return found('damaged', {})
  }
  return found('cut_off', {})
}

/** Its pixels stand behind its own colours, if it has any, and the number of bits that they are packed in. */
const imageAt = (bytes: Uint8Array, at: number) => {
  const afterColours = at + 10 + colourTableSize(bytes[at + 9] ?? 0)
  const [width, height] = [littleEndian16(bytes, at + 5), littleEndian16(bytes, at + 7)]
  if (afterColours >= bytes.length)
    return { problem: found('cut_off', {}), pixels: bytes.length, width, height }
  const bits = bytes[afterColours] ?? 0
  const problem = checkPixels(width, height) ?? (bits < 1 || bits > 11 ? found('damaged', {}) : undefined)
  return { problem, pixels: afterColours + 1, width, height }
}

/** Pieces, each behind its length, up to the one without any. Runs over the end when there is none. */
const skipSubBlocks = (bytes: Uint8Array, start: number): number => {
  let at = start
  for (;;) {
    const length = bytes[at]
    if (length === undefined) return bytes.length
    at += 1 + length
    if (length === 0) return at
  }
}
