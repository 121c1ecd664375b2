import { bigEndian, type Bytes, fitting, join } from './bytes.ts'

type JpgWishes = { readonly width?: number; readonly height?: number; readonly bytes?: number }

/** A marker with its data, if it has any. */
const jpgSegment = (marker: number, data: Uint8Array | readonly number[]): Bytes =>
  join([0xff, marker], bigEndian(data.length + 2, 2), data)

const startOfImage = [0xff, 0xd8]
const endOfImage = [0xff, 0xd9]

/** One Huffman code for each size of a brightness: all are four bits long. */
const sizes = Array.from({ length: 12 }, (_, size) => size)
const brightnessTable = [0x00, 0, 0, 0, sizes.length, ...Array<number>(12).fill(0), ...sizes]
/** Only "nothing more in this block", which is one bit. */
const detailTable = [0x10, 1, ...Array<number>(15).fill(0), 0]

/** A grey picture of blocks of 8 × 8 pixels, each of one brightness. */
const makeJpg = (width: number, height: number) => {
  const start = join(
    startOfImage,
    jpgSegment(0xe0, join('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    jpgSegment(0xdb, [0, ...Array<number>(64).fill(8)]),
  )
  const end = join(
    jpgSegment(0xc0, [8, ...bigEndian(height, 2), ...bigEndian(width, 2), 1, 1, 0x11, 0]),
    jpgSegment(0xc4, brightnessTable),
    jpgSegment(0xc4, detailTable),
    jpgSegment(0xda, [1, 1, 0x00, 0, 63, 0]),
    scan(Math.ceil(width / 8), Math.ceil(height / 8)),
    endOfImage,
  )
  return { start, end, size: start.length + end.length }
}

/** A picture that can be seen: it gets brighter from left to right, with darker blocks every fifth row. */
const scan = (columns: number, rows: number): Bytes => {
  let bits = ''
  let before = 0
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const brightness = row % 5 === 2 ? -100 : Math.round((column / columns) * 220) - 110
      bits += `${bitsOfChange(brightness - before)}0`
      before = brightness
    }
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1')
  const bytes = padded.match(/.{8}/gu) ?? []
  return join(
    bytes.flatMap((eight) => {
      const byte = Number.parseInt(eight, 2)
      // An 0xFF of the picture is told from a marker by the 0 behind it.
      return byte === 0xff ? [0xff, 0] : [byte]
    }),
  )
}

/** The size of the change in bits, and then those bits; a negative one is written as what is missing to all ones. */
const bitsOfChange = (change: number): string => {
  if (change === 0) return '0000'
  const size = Math.abs(change).toString(2).length
  const value = change > 0 ? change : change + 2 ** size - 1
  return size.toString(2).padStart(4, '0') + value.toString(2).padStart(size, '0')
}

/** Comments that take exactly so many bytes. What is too little for a comment is fill before the next marker. */
const padding = (gap: number): Bytes => {
  const comments: Uint8Array[] = []
  let left = gap
  while (left >= 4) {
    const size = Math.min(left, 0xffff + 2)
    comments.push(jpgSegment(0xfe, new Uint8Array(size - 4).fill(0x2e)))
    left -= size
  }
  return join(...comments, Array<number>(left).fill(0xff))
}

const sides = [
  [320, 200],
  [80, 48],
  [8, 8],
] as const

/**
 * A picture that can be seen, 320 × 200 unless said. Padded to exactly so many bytes, it may be smaller where it was not said.
 * @throws RangeError when there is none of that many bytes
 */
export const aJpg = ({ width, height, bytes }: JpgWishes = {}): Bytes => {
  const hasContent = width !== undefined || height !== undefined
  const wishedSides = hasContent ? [[width ?? 320, height ?? 200] as const] : sides
  const makings = wishedSides.map(
    ([wide, high]) =>
      () =>
        makeJpg(wide, high),
  )
  const { file, gap } = fitting(makings, bytes, () => true)
  return join(file.start, padding(gap), file.end)
}
