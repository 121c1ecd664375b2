import { setImmediate as letOthersRun } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { bigEndian32, textOfBytes } from '#shared/documents/inspect/bytes.ts'

/** A picture as it would be printed in grey on white paper. */
export type Picture = {
  readonly width: number
  readonly height: number
  /** Row by row, a byte for each pixel: 0 is black, 255 white. */
  readonly greys: Uint8Array
  /** Pixels to the inch, where the file says so. */
  readonly resolution?: number
}

const inflateSafely = promisify(inflate)
const SIGNATURE = 8
const INCHES_PER_METRE = 39.3701
/** Rows after which others have their turn. */
const AT_ONCE = 128

/**
 * The pixels of a PNG that was looked at (`inspectFile`); nothing where they are not what it says.
 * Source: W3C, Portable Network Graphics, 7 to 10.
 */
export const readPicture = async (png: Uint8Array): Promise<Picture | undefined> => {
  const chunks = chunksIn(png)
  const one = (type: string): Uint8Array | undefined => chunks.find((chunk) => chunk.type === type)?.data
  const header = one('IHDR') ?? new Uint8Array(13)
  const [depth = 8, colour = 0, , , interlace = 0] = header.subarray(8)
  const layout: Layout = {
    width: bigEndian32(header, 0),
    height: bigEndian32(header, 4),
    depth,
    samples: samplesOf[colour] ?? 1,
    greyOf: greyReader({ depth, colour, palette: one('PLTE'), transparent: one('tRNS') }),
  }
  const passes = interlace === 1 ? interlaced : [everyPixel]
  const sizes = passes.map((pass) => sizeOf(layout, pass))
  const length = sizes.reduce((sum, { bytes, rows }) => sum + rows * (bytes + 1), 0)
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? data : [])))
  const data = await inflateSafely(packed, { maxOutputLength: length }).catch(() => undefined)
  if (data?.length !== length) return undefined
  const greys = new Uint8Array(layout.width * layout.height)
  let at = 0
  for (const [index, pass] of passes.entries()) {
    const size = sizes[index] ?? { bytes: 0, rows: 0, pixels: 0 }
    let before = new Uint8Array(size.bytes)
    for (let row = 0; row < size.rows; row += 1) {
      const filter = data[at] ?? 0
      const line = data.subarray(at + 1, at + 1 + size.bytes)
      if (!unfilter(line, before, { filter, step: Math.max(1, (layout.samples * depth) >> 3) }))
        return undefined
      const start = (pass.top + row * pass.down) * layout.width + pass.left
      for (let pixel = 0; pixel < size.pixels; pixel += 1)
        greys[start + pixel * pass.across] = layout.greyOf(line, pixel)
      before = line
      at += 1 + size.bytes
      if (row % AT_ONCE === AT_ONCE - 1) await letOthersRun()
    }
  }
  const resolution = resolutionOf(one('pHYs'))
  return { ...layout, greys, ...(resolution !== undefined && { resolution }) }
}

export type ReadPicture = typeof readPicture

type Layout = {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly samples: number
  readonly greyOf: (line: Uint8Array, pixel: number) => number
}

const chunksIn = (png: Uint8Array): readonly { readonly type: string; readonly data: Uint8Array }[] => {
  const chunks = []
  for (let at = SIGNATURE; at + 12 <= png.length;) {
    const length = bigEndian32(png, at)
    const data = png.subarray(at + 8, at + 8 + length)
    chunks.push({ type: textOfBytes(png.subarray(at + 4, at + 8)), data })
    at += 12 + length
  }
  return chunks
}

/** Numbers to a pixel, by the kind of colour: grey, red-green-blue, of a palette; the last two with how opaque it is. */
const samplesOf: Readonly<Partial<Record<number, number>>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Which pixels come together. */
type Pass = Readonly<Record<'left' | 'top' | 'across' | 'down', number>>
const everyPixel: Pass = { left: 0, top: 0, across: 1, down: 1 }
const interlaced: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
].map(([left = 0, top = 0, across = 1, down = 1]) => ({ left, top, across, down }))

const sizeOf = ({ width, height, depth, samples }: Layout, { left, top, across, down }: Pass) => {
  const pixels = Math.max(0, Math.ceil((width - left) / across))
  const rows = pixels === 0 ? 0 : Math.max(0, Math.ceil((height - top) / down))
  return { pixels, rows, bytes: Math.ceil((pixels * samples * depth) / 8) }
}

type Filtering = { readonly filter: number; readonly step: number }

/** Makes a line what it was before it was made easy to pack. @returns false where that is done in no way known */
const unfilter = (line: Uint8Array, before: Uint8Array, { filter, step }: Filtering): boolean => {
  const predict = predictors[filter]
  if (!predict) return false
  for (let at = 0; at < line.length; at += 1)
    line[at] = (line[at] ?? 0) + predict(line[at - step] ?? 0, before[at] ?? 0, before[at - step] ?? 0)
  return true
}

/** What a byte is thought to be, of that of the pixel to the left, of the one above, and of the one left of that. */
const predictors: readonly ((left: number, above: number, leftAbove: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, leftAbove) => {
    const byLeft = Math.abs(above - leftAbove)
    const byAbove = Math.abs(left - leftAbove)
    const byBoth = Math.abs(left + above - 2 * leftAbove)
    if (byLeft <= byAbove && byLeft <= byBoth) return left
    return byAbove <= byBoth ? above : leftAbove
  },
]

type Colours = {
  readonly depth: number
  readonly colour: number
  readonly palette: Uint8Array | undefined
  readonly transparent: Uint8Array | undefined
}

/** Reads how grey a pixel of a line is on white paper. */
const greyReader = ({
  depth,
  colour,
  palette = new Uint8Array(),
  transparent,
}: Colours): Layout['greyOf'] => {
  const most = 2 ** depth - 1
  const sample = (line: Uint8Array, index: number): number => {
    if (depth === 8) return line[index] ?? 0
    if (depth === 16) return ((line[2 * index] ?? 0) << 8) + (line[2 * index + 1] ?? 0)
    const bit = index * depth
    return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most
  }
  switch (colour) {
    case 0: {
      const clear = transparent && (transparent[0] ?? 0) * 256 + (transparent[1] ?? 0)
      return (line, pixel) => {
        const value = sample(line, pixel)
        return value === clear ? 255 : (value / most) * 255
      }
    }
    case 3: {
      const greys = Array.from({ length: palette.length / 3 }, (_, index) => {
        const [red = 0, green = 0, blue = 0] = palette.subarray(3 * index)
        return onWhite(luminance(red, green, blue), (transparent?.[index] ?? 255) / 255)
      })
      return (line, pixel) => greys[sample(line, pixel)] ?? 255
    }
    case 4:
      return (line, pixel) =>
        onWhite((sample(line, 2 * pixel) / most) * 255, sample(line, 2 * pixel + 1) / most)
    default: {
      const samples = colour === 6 ? 4 : 3
      return (line, pixel) => {
        const at = samples * pixel
        const grey = luminance(sample(line, at), sample(line, at + 1), sample(line, at + 2))
        return onWhite((grey / most) * 255, colour === 6 ? sample(line, at + 3) / most : 1)
      }
    }
  }
}

const onWhite = (grey: number, opacity: number): number => Math.round(255 + (grey - 255) * opacity)

/** ITU-R BT.601. */
const luminance = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue

const resolutionOf = (data: Uint8Array | undefined): number | undefined =>
  data?.length === 9 && data[8] === 1 ? bigEndian32(data, 0) / INCHES_PER_METRE : undefined
