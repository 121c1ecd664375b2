import { type ByteReader, readBytes } from './byte-reader.ts'
import { int16s, joinGlyphs, padded } from './glyph-bytes.ts'

/** The outlines of a font as TrueType has them: one glyph after the other, where each begins, how far left each reaches. */
export type Glyphs = {
  readonly glyf: Uint8Array
  readonly loca: Uint8Array
  readonly leftmost: readonly number[]
}

type Streams = Readonly<
  Record<'contours' | 'points' | 'flags' | 'triplets' | 'composites' | 'boxes' | 'instructions', ByteReader>
> & { readonly hasBox: (glyph: number) => boolean }

const HEADER_BYTES = 8
const COMPOSITE = 0xffff
const GLYPHS_IN_A_WORD = 32

/**
 * Puts the outlines together that WOFF2 keeps in streams of their own. Hints are left out: they are for screens.
 * Source: W3C, WOFF File Format 2.0, section 5.1.
 */
export const readGlyphs = (transformed: Uint8Array): Glyphs => {
  const head = readBytes(transformed)
  head.skip(4)
  const count = head.uint16()
  head.skip(2)
  const streams = openStreams(transformed, count)
  const glyphs = Array.from({ length: count }, (_none, index) => readGlyph(streams, index))
  return {
    ...joinGlyphs(glyphs.map(({ bytes }) => bytes)),
    leftmost: glyphs.map(({ left }) => left),
  }
}

const open = (bytes: Uint8Array | undefined): ByteReader => readBytes(bytes ?? new Uint8Array())

const openStreams = (transformed: Uint8Array, count: number): Streams => {
  const reader = readBytes(transformed)
  reader.skip(HEADER_BYTES)
  const sizes = Array.from({ length: 7 }, () => reader.uint32())
  const [contours, points, flags, triplets, composites, boxes, instructions] = sizes.map((size) =>
    reader.bytes(size),
  )
  const bitmap = Math.ceil(count / GLYPHS_IN_A_WORD) * 4
  return {
    contours: open(contours),
    points: open(points),
    flags: open(flags),
    triplets: open(triplets),
    composites: open(composites),
    boxes: open(boxes?.subarray(bitmap)),
    instructions: open(instructions),
    hasBox: (glyph) => ((boxes?.[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0,
  }
}

type Glyph = { readonly bytes: Uint8Array; readonly left: number }

const readGlyph = (streams: Streams, index: number): Glyph => {
  const contours = streams.contours.uint16()
  if (contours === 0) return { bytes: new Uint8Array(), left: 0 }
  return contours === COMPOSITE ? readComposite(streams) : readSimple(streams, contours, index)
}

const MORE_COMPONENTS = 0x20
const HAS_INSTRUCTIONS = 0x100

/** A glyph that is made of others: an é of an e and an accent. Its box always stands there. */
const readComposite = ({ boxes, composites, triplets, instructions }: Streams): Glyph => {
  const box = boxes.bytes(8)
  const parts: Uint8Array[] = []
  let flags = MORE_COMPONENTS
  let hasInstructions = false
  while (flags & MORE_COMPONENTS) {
    flags = composites.uint16()
    hasInstructions ||= (flags & HAS_INSTRUCTIONS) !== 0
    const withoutHints = flags & ~HAS_INSTRUCTIONS
    parts.push(Uint8Array.of(withoutHints >> 8, withoutHints & 0xff), composites.bytes(componentSize(flags)))
  }
  if (hasInstructions) instructions.skip(triplets.short255())
  return { bytes: padded([Uint8Array.of(0xff, 0xff), box, ...parts]), left: readBytes(box).int16() }
}

/** Bytes of a component behind its flags: the glyph, where it stands, how it is scaled. */
const componentSize = (flags: number): number => {
  const place = flags & 0x1 ? 4 : 2
  if (flags & 0x8) return 2 + place + 2
  if (flags & 0x40) return 2 + place + 4
  return 2 + place + (flags & 0x80 ? 8 : 0)
}

type Point = { readonly x: number; readonly y: number; readonly isOnCurve: boolean }

const readSimple = (streams: Streams, contours: number, index: number): Glyph => {
  let count = 0
  const ends = Array.from({ length: contours }, () => (count += streams.points.short255()) - 1)
  const steps = Array.from({ length: count }, () => readStep(streams))
  streams.instructions.skip(streams.triplets.short255())
  const box = streams.hasBox(index) ? streams.boxes.bytes(8) : boxOf(steps)
  const bytes = padded([
    int16s([contours]),
    box,
    int16s([...ends, 0]),
    Uint8Array.from(steps, ({ isOnCurve }) => Number(isOnCurve)),
    int16s(steps.map(({ x }) => x)),
    int16s(steps.map(({ y }) => y)),
  ])
  return { bytes, left: readBytes(box).int16() }
}

const signed = (value: number, sign: number): number => (sign & 1 ? value : -value)

/** How far a point is from the one before: how many bytes say so, and which, is told by a flag. */
const readStep = ({ flags, triplets }: Streams): Point => {
  const byte = flags.uint8()
  const flag = byte & 0x7f
  const next = triplets.uint8
  const to = (x: number, y: number): Point => ({
    x: signed(x, flag),
    y: signed(y, flag < 20 ? flag : flag >> 1),
    isOnCurve: byte < 0x80,
  })
  if (flag < 10) return to(0, ((flag & 14) << 7) + next())
  if (flag < 20) return to((((flag - 10) & 14) << 7) + next(), 0)
  if (flag < 84) {
    const [kind, both] = [flag - 20, next()]
    return to(1 + (kind & 0x30) + (both >> 4), 1 + ((kind & 0x0c) << 2) + (both & 0x0f))
  }
  if (flag < 120) {
    const kind = flag - 84
    return to(1 + (Math.floor(kind / 12) << 8) + next(), 1 + (((kind % 12) >> 2) << 8) + next())
  }
  if (flag < 124) {
    const [first, shared, last] = [next(), next(), next()]
    return to((first << 4) + (shared >> 4), ((shared & 0x0f) << 8) + last)
  }
  return to(triplets.uint16(), triplets.uint16())
}

const boxOf = (steps: readonly Point[]): Uint8Array => {
  let [x, y, left, bottom, right, top] = [0, 0, Infinity, Infinity, -Infinity, -Infinity]
  for (const step of steps) {
    x += step.x
    y += step.y
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return int16s([left, bottom, right, top])
}
