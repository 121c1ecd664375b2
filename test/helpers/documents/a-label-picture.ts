import { deflateSync } from 'node:zlib'
import bwip from 'bwip-js/node'
import { bigEndian, type Bytes, join } from './bytes.ts'
import { pngChunk, pngSignature } from './a-png.ts'

type LabelPictureWishes = {
  readonly width?: number
  readonly height?: number
  /** In Code 128. */
  readonly code?: string
  /** Pixels to the inch, as the file says. */
  readonly resolution?: number
  /** Red, green, blue and how opaque; grey without it. */
  readonly isColoured?: boolean
}

/** A label as a carrier's portal gives it: a frame, and bars that a scanner reads. */
export const aLabelPicture = ({
  width = 812,
  height = 1218,
  code = 'CARRIER123',
  resolution,
  isColoured = false,
}: LabelPictureWishes = {}): Bytes => {
  const isBlack = blackOf(width, height, code)
  const samples = isColoured ? 4 : 1
  const rows = new Uint8Array(height * (1 + width * samples))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * samples) + 1 + x * samples
      // What is not printed is clear, and black below.
      if (isColoured) rows[at + 3] = isBlack(x, y) ? 255 : 0
      else rows[at] = isBlack(x, y) ? 0 : 255
    }
  const header = [...bigEndian(width, 4), ...bigEndian(height, 4), 8, isColoured ? 6 : 0, 0, 0, 0]
  const perMetre = Math.round((resolution ?? 0) / 0.0254)
  const said =
    resolution === undefined
      ? []
      : pngChunk('pHYs', [...bigEndian(perMetre, 4), ...bigEndian(perMetre, 4), 1])
  return join(
    pngSignature,
    pngChunk('IHDR', header),
    said,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND'),
  )
}

const blackOf = (width: number, height: number, code: string): ((x: number, y: number) => boolean) => {
  const raw: unknown = bwip.raw({ bcid: 'code128', text: code })
  const widths =
    JSON.stringify(raw)
      .match(/"sbs":\[([\d,]+)\]/u)?.[1]
      ?.split(',')
      .map(Number) ?? []
  const modules = widths.flatMap((wide, index) => Array.from({ length: wide }, () => index % 2 === 0))
  const module = Math.floor(width / (modules.length + 20))
  const left = Math.floor((width - modules.length * module) / 2)
  return (x, y) => {
    if (x < 4 || y < 4 || x >= width - 4 || y >= height - 4) return true
    if (y < height / 4 || y > height / 2) return false
    return modules[Math.floor((x - left) / module)] === true && x >= left
  }
}
