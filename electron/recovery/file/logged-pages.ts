const LOG_HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
/** What a log begins with; the last bit says how its numbers for the sums are written. */
const MAGIC = 0x377f0682

type ReadBytes = (at: number, length: number) => Buffer | undefined

type Sum = readonly [number, number]

/** SQLite's running sum over pairs of numbers of 32 bits. */
const sumOver = (bytes: Buffer, [first, second]: Sum, isBigEndian: boolean): Sum => {
  let one = first
  let other = second
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const left = isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)
    const right = isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)
    one = (one + left + other) >>> 0
    other = (other + right + one) >>> 0
  }
  return [one, other]
}

const nothing = { count: 0, places: new Map<number, number>() }

/**
 * Where pages lie in a write-ahead log: those of finished transactions, up to the first frame whose sum does not hold.
 * https://sqlite.org/fileformat2.html#the_write_ahead_log
 */
export const readWriteAheadLog = (read: ReadBytes, pageBytes: number) => {
  const header = read(0, LOG_HEADER_BYTES)
  if (!header || (header.readUInt32BE(0) & ~1) >>> 0 !== MAGIC || header.readUInt32BE(8) !== pageBytes)
    return nothing
  const isBigEndian = (header.readUInt32BE(0) & 1) === 1
  const salts = header.subarray(16, 24)
  const places = new Map<number, number>()
  let unfinished: (readonly [page: number, at: number])[] = []
  let count = 0
  let sum = sumOver(header.subarray(0, 24), [0, 0], isBigEndian)
  for (let at = LOG_HEADER_BYTES; ; at += FRAME_HEADER_BYTES + pageBytes) {
    const frame = read(at, FRAME_HEADER_BYTES + pageBytes)
    if (!frame?.subarray(8, 16).equals(salts)) break
    sum = sumOver(
      frame.subarray(FRAME_HEADER_BYTES),
      sumOver(frame.subarray(0, 8), sum, isBigEndian),
      isBigEndian,
    )
    if (frame.readUInt32BE(16) !== sum[0] || frame.readUInt32BE(20) !== sum[1]) break
    unfinished.push([frame.readUInt32BE(0), at + FRAME_HEADER_BYTES])
    const pages = frame.readUInt32BE(4)
    if (pages === 0) continue
    for (const [page, place] of unfinished) places.set(page, place)
    unfinished = []
    count = pages
  }
  return { count, places }
}
