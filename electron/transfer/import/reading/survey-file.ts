import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { bytesOfPiece } from './text-file.ts'

/** As much of what is not ASCII as an encoding is guessed from. */
const MOST_FOREIGN = 48 * 1024

/** What the bytes of a file say before anything in them is read. */
export type FileSurvey = {
  /** SHA-256. */
  readonly hash: string
  /** Letters beyond ASCII that are UTF-8, and bytes that are not. */
  readonly utf8: { readonly letters: number; readonly faults: number }
  /** The first lines that hold more than ASCII. */
  readonly foreign: Uint8Array
}

/** Goes once through the bytes of a file. @param heed called now and then; it throws to stop */
export const surveyFile = async (path: string, heed: () => void): Promise<FileSurvey> => {
  const digest = createHash('sha256')
  const utf8 = createUtf8Counter()
  const foreign = createForeignLines()
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    heed()
    const bytes = bytesOfPiece(chunk)
    digest.update(bytes)
    utf8.add(bytes)
    foreign.add(bytes)
  }
  return { hash: digest.digest('hex'), utf8: utf8.counts(), foreign: foreign.lines() }
}

/** How many bytes a letter of UTF-8 has that begins with this one; 0 for one that begins none. */
const lengthOf = (first: number): number => {
  if (first < 0xc2 || first > 0xf4) return 0
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

const createUtf8Counter = () => {
  let letters = 0
  let faults = 0
  let missing = 0
  const addOne = (byte: number): void => {
    if (missing > 0 && (byte & 0xc0) === 0x80) {
      missing -= 1
      if (missing === 0) letters += 1
      return
    }
    if (missing > 0) faults += 1
    missing = byte < 0x80 ? 0 : Math.max(0, lengthOf(byte) - 1)
    if (byte >= 0x80 && missing === 0) faults += 1
  }
  return {
    add: (bytes: Uint8Array): void => {
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0
        if (byte >= 0x80 || missing > 0) addOne(byte)
      }
    },
    counts: () => ({ letters, faults: faults + (missing > 0 ? 1 : 0) }),
  }
}

const isEndOfLine = (byte: number): boolean => byte === 0x0a || byte === 0x0d

const createForeignLines = () => {
  const kept: Uint8Array[] = []
  let size = 0
  const keep = (line: Uint8Array): void => {
    if (size >= MOST_FOREIGN) return
    const part = line.subarray(0, MOST_FOREIGN - size)
    kept.push(Uint8Array.from(part), Uint8Array.of(0x0a))
    size += part.length
  }
  return {
    /** A line that two pieces of the file share counts as two. */
    add: (bytes: Uint8Array): void => {
      let begin = 0
      let isForeign = false
      for (let at = 0; at < bytes.length && size < MOST_FOREIGN; at += 1) {
        const byte = bytes[at] ?? 0
        if (byte >= 0x80) isForeign = true
        if (!isEndOfLine(byte)) continue
        if (isForeign) keep(bytes.subarray(begin, at))
        begin = at + 1
        isForeign = false
      }
      if (isForeign) keep(bytes.subarray(begin))
    },
    lines: (): Uint8Array => Buffer.concat(kept),
  }
}
