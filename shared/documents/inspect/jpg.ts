import type { Finding } from '../finding.ts'
import { bigEndian16 } from './bytes.ts'
import { found } from './found.ts'
import { checkPixels } from './picture-size.ts'

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
/** A scan goes on over these: an 0xFF that belongs to the picture, and the marks to start again from. */
const STUFFED = 0x00
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
/** These begin a frame, and say how large it is; among them stand three that do something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** These are not markers of anything that a file has between its segments. */
const isMisplaced = (marker: number): boolean =>
  marker === STUFFED || marker === START || isRestart(marker) || (marker > 0x01 && marker < 0xc0)

/** What stands against a JPEG: its segments and scans are walked to its end, no pixel is unpacked. */
export const inspectJpg = (bytes: Uint8Array): Finding | undefined => {
  let at = 2
  let [hasFrame, hasScan] = [false, false]
  for (;;) {
    if (at < bytes.length && bytes[at] !== 0xff) return found('damaged', {})
    const place = afterFill(bytes, at)
    const marker = bytes[place]
    if (marker === undefined) return found('cut_off', {})
    if (isMisplaced(marker)) return found('damaged', {})
    at = place + 1
    if (marker === END) {
      if (!hasScan) return found('damaged', {})
      return at < bytes.length ? found('trailing', {}) : undefined
    }
    // The one marker without a length that may stand anywhere.
    if (marker === 0x01) continue
    const length = bigEndian16(bytes, at)
    if (at + Math.max(length, 2) > bytes.length) return found('cut_off', {})
    if (length < 2) return found('damaged', {})
    if (isFrame(marker)) {
      const problem = hasFrame ? found('damaged', {}) : checkFrame(bytes.subarray(at + 2, at + length))
      if (problem) return problem
      hasFrame = true
    }
    at += length
    if (marker !== SCAN) continue
    if (!hasFrame) return found('damaged', {})
    hasScan = true
    at = endOfScan(bytes, at)
  }
}

/** Any number of 0xFF may stand before a marker. */
const afterFill = (bytes: Uint8Array, start: number): number => {
  let at = start
  while (bytes[at] === 0xff) at += 1
  return at
}

/** Bits of a sample, height, width and number of colours, then three bytes for each colour. */
const checkFrame = (data: Uint8Array): Finding | undefined => {
  const colours = data[5] ?? 0
  if (colours < 1 || colours > 4 || data.length !== 6 + 3 * colours) return found('damaged', {})
  return checkPixels(bigEndian16(data, 3), bigEndian16(data, 1))
}

/** Where the next marker stands, or the end of the file. */
const endOfScan = (bytes: Uint8Array, start: number): number => {
  let at = bytes.indexOf(0xff, start)
  while (at >= 0) {
    const next = bytes[at + 1] ?? STUFFED
    if (next !== STUFFED && next !== 0xff && !isRestart(next)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}
