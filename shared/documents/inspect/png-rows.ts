import { bigEndian32 } from './bytes.ts'

/** Samples of a pixel for each kind of colour. */
const samples: Readonly<Partial<Record<number, number>>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** The passes of an interlaced picture: where each begins, and how far its pixels are apart (W3C, PNG, 8.2). */
const passes = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
]

/** How many bytes the rows of a picture come to, each behind the one that says how it is filtered, by what its header says. */
export const rowBytesOf = (header: Uint8Array): number => {
  const [width, height] = [bigEndian32(header, 0), bigEndian32(header, 4)]
  const bits = (header[8] ?? 0) * (samples[header[9] ?? 0] ?? 0)
  const rows = (wide: number, high: number): number =>
    wide < 1 || high < 1 ? 0 : high * (1 + Math.ceil((wide * bits) / 8))
  if (header[12] === 0) return rows(width, height)
  return passes
    .map(({ x, y, across, down }) => rows(Math.ceil((width - x) / across), Math.ceil((height - y) / down)))
    .reduce((sum, bytes) => sum + bytes, 0)
}
