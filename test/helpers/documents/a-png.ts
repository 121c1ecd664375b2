import { crc32, deflateSync } from 'node:zlib'
import { bigEndian, type Bytes, fitting, join, latin1 } from './bytes.ts'

type PngWishes = { readonly width?: number; readonly height?: number; readonly bytes?: number }

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A chunk with its length and checksum. */
export const pngChunk = (type: string, data: Uint8Array | readonly number[] = []): Bytes => {
  const body = join(type, data)
  return join(bigEndian(data.length, 4), body, bigEndian(crc32(body), 4))
}

/** The header of a picture with eight bits for each of red, green and blue. */
export const pngHeader = (width: number, height: number): Bytes =>
  pngChunk('IHDR', [...bigEndian(width, 4), ...bigEndian(height, 4), 8, 2, 0, 0, 0])

/** The bytes before and after a chunk of padding, which is the one that needs at least twelve bytes. */
const makePng = (width: number, height: number) => {
  const pixels = pngChunk('IDAT', deflateSync(colourful(width, height)))
  const start = join(pngSignature, pngHeader(width, height))
  const end = join(pixels, pngChunk('IEND'))
  return { start, end, size: start.length + end.length }
}

/** Rows of a picture that can be seen: colours that run over it under a grid, each row behind its filter byte. */
const colourful = (width: number, height: number): Bytes => {
  const rows = new Uint8Array(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isGrid = x % 40 === 0 || y % 40 === 0
      const colour = isGrid ? [40, 60, 90] : [(x * 255) / width, (y * 255) / height, 160]
      rows.set(colour, y * (1 + width * 3) + 1 + x * 3)
    }
  return rows
}

const sides = [
  [320, 200],
  [80, 50],
  [16, 10],
  [2, 2],
  [1, 1],
] as const

/**
 * A picture that can be seen, 320 × 200 unless said. Padded to exactly so many bytes, it may be smaller where it was not said.
 * @throws RangeError when there is none of that many bytes
 */
export const aPng = ({ width, height, bytes }: PngWishes = {}): Bytes => {
  const hasContent = width !== undefined || height !== undefined
  const wishedSides = hasContent ? [[width ?? 320, height ?? 200] as const] : sides
  const makings = wishedSides.map(
    ([wide, high]) =>
      () =>
        makePng(wide, high),
  )
  const { file, gap } = fitting(makings, bytes, (missing) => missing >= 12)
  return join(file.start, gap > 0 ? pngChunk('paDd', latin1('.'.repeat(gap - 12))) : [], file.end)
}
