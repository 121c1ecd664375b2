import { deflateSync } from 'node:zlib'
import { pngChunk, pngSignature } from './a-png.ts'
import { bigEndian, type Bytes, join } from './bytes.ts'

/** Bits of a sample, kind of colour, and bits of a pixel. */
export const pngKinds = [
  [1, 0, 1],
  [4, 3, 4],
  [16, 0, 16],
  [8, 2, 24],
  [8, 4, 16],
  [16, 6, 64],
] as const

type PngKind = {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly bits: number
  readonly interlace: number
}

/** A black picture of any kind, as Adam M. Costello has its pixels interlaced: each by the first pass that it belongs to. */
export const aPngOfKind = ({ width, height, depth, colour, bits, interlace }: PngKind): Bytes => {
  const header = [...bigEndian(width, 4), ...bigEndian(height, 4), depth, colour, 0, 0, interlace]
  const size = interlace === 0 ? height * rowOf(width, bits) : interlacedSize(width, height, bits)
  return join(
    pngSignature,
    pngChunk('IHDR', header),
    colour === 3 ? pngChunk('PLTE', [0, 0, 0]) : [],
    pngChunk('IDAT', deflateSync(new Uint8Array(size))),
    pngChunk('IEND'),
  )
}

const rowOf = (pixels: number, bits: number): number => 1 + Math.ceil((pixels * bits) / 8)

/** The pass of each pixel of a square of eight. */
const adam7 = ['16462646', '77777777', '56565656', '77777777', '36463646', '77777777', '56565656', '77777777']

const interlacedSize = (width: number, height: number, bits: number): number => {
  const rows = new Map<string, number>()
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const row = `${adam7[y % 8]?.charAt(x % 8)} ${y}`
      rows.set(row, (rows.get(row) ?? 0) + 1)
    }
  return [...rows.values()].reduce((sum, pixels) => sum + rowOf(pixels, bits), 0)
}
