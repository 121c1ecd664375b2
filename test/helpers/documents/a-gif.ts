import { type Bytes, fitting, join, littleEndian } from './bytes.ts'

type GifWishes = {
  readonly frames?: number
  readonly width?: number
  readonly height?: number
  readonly bytes?: number
}

const colours = [
  [24, 44, 84],
  [250, 250, 250],
  [220, 80, 60],
  [60, 150, 90],
].flat()

/** Data in pieces of at most 255 bytes, and the empty one that ends them. */
const subBlocks = (data: Uint8Array): Bytes => {
  const pieces: (Uint8Array | readonly number[])[] = []
  for (let at = 0; at < data.length; at += 255) {
    const piece = data.subarray(at, at + 255)
    pieces.push([piece.length], piece)
  }
  return join(...pieces, [0])
}

/** One of several pictures: it says how long it stays, and where it stands. */
export const gifFrame = (width: number, height: number, index = 0): Bytes =>
  join(
    [0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, ...littleEndian(width, 2), ...littleEndian(height, 2), 0],
    [2],
    subBlocks(compress(pixelsOf(width, height, index))),
  )

export const gifHeader = (width: number, height: number): Bytes =>
  join('GIF89a', littleEndian(width, 2), littleEndian(height, 2), [0b1000_0001, 0, 0], colours)

const makeGif = (width: number, height: number, frames: number) => {
  const start = gifHeader(width, height)
  const pictures = Array.from({ length: frames }, (_, index) => gifFrame(width, height, index))
  const end = join(...pictures, [0x3b])
  return { start, end, size: start.length + end.length }
}

/** A picture that can be seen: a ball on a chequered ground that is further to the right from frame to frame. */
const pixelsOf = (width: number, height: number, index: number): Bytes => {
  const pixels = new Uint8Array(width * height)
  const middle = (width / 8) * (2 + (index % 5))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isBall = Math.hypot(x - middle, y - height / 2) < height / 4
      pixels[y * width + x] = isBall ? 2 : ((x >> 4) + (y >> 4)) % 2
    }
  return pixels
}

/** Lempel, Ziv and Welch as GIF has it, for two bits a pixel. */
const compress = (pixels: Uint8Array): Bytes => {
  const out: number[] = []
  let [held, heldBits] = [0, 0]
  let [table, next, width] = [new Map<string, number>(), 6, 3]
  const put = (code: number): void => {
    held |= code << heldBits
    heldBits += width
    while (heldBits >= 8) {
      out.push(held & 0xff)
      held >>>= 8
      heldBits -= 8
    }
  }
  put(4)
  let before = pixels[0] ?? 0
  for (const pixel of pixels.subarray(1)) {
    const key = `${before},${pixel}`
    const known = table.get(key)
    if (known !== undefined) {
      before = known
      continue
    }
    put(before)
    table.set(key, next)
    if (next === 2 ** width) width += 1
    next += 1
    if (next === 4096) {
      put(4)
      ;[table, next, width] = [new Map<string, number>(), 6, 3]
    }
    before = pixel
  }
  put(before)
  put(5)
  if (heldBits > 0) out.push(held & 0xff)
  return Uint8Array.from(out)
}

/** A comment that takes exactly so many bytes; there is none of one, two or four. */
const comment = (gap: number): Bytes => {
  const parts: (readonly number[] | Uint8Array)[] = [[0x21, 0xfe]]
  let left = gap - 3
  while (left > 0) {
    // Never one byte less than all, as one byte alone is no piece.
    const size = left > 256 ? Math.min(256, left - 2) : left
    parts.push([size - 1], new Uint8Array(size - 1).fill(0x2e))
    left -= size
  }
  return join(...parts, [0])
}

const sides = [
  [320, 200],
  [32, 20],
  [2, 2],
  [1, 1],
] as const

/**
 * A picture that can be seen, 320 × 200 unless said, moving when it has several frames. Padded to exactly so many bytes,
 * it may be smaller where it was not said.
 * @throws RangeError when there is none of that many bytes
 */
export const aGif = ({ frames = 1, width, height, bytes }: GifWishes = {}): Bytes => {
  const hasContent = width !== undefined || height !== undefined
  const wishedSides = hasContent ? [[width ?? 320, height ?? 200] as const] : sides
  const makings = wishedSides.map(
    ([wide, high]) =>
      () =>
        makeGif(wide, high, frames),
  )
  const { file, gap } = fitting(makings, bytes, (missing) => missing === 3 || missing >= 5)
  return join(file.start, gap > 0 ? comment(gap) : [], file.end)
}
