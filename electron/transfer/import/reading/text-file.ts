import { createReadStream, openSync, closeSync, readSync } from 'node:fs'
import type { Encoding } from '#shared/transfer/import.ts'

const HEAD_BYTES = 64 * 1024

/** The beginning of a file. */
export const readHead = (path: string): Buffer => {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

/** The text at the beginning of a file, without a last line that it is cut in. */
export const headText = (head: Uint8Array, encoding: Encoding): string => {
  const text = new TextDecoder(encoding).decode(head)
  if (head.length < HEAD_BYTES) return text
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  return end < 0 ? text : text.slice(0, end + 1)
}

/** A piece of a file as it comes out of a stream. */
export const bytesOfPiece = (chunk: unknown): Uint8Array => {
  if (chunk instanceof Uint8Array) return chunk
  throw new Error('A file gave no bytes.')
}

/** Counts what was read, and stops the reading where it throws. */
export type Meter = { bytes: number; readonly heed: () => void }

/**
 * Larger texts lie apart in memory, where they stay long after nobody needs them: a file of 80 MB then takes 50 MB more while it
 * is read.
 */
const PIECE_BYTES = 64 * 1024

/** The text of a file, piece by piece, without the mark at its beginning. */
export async function* textOfFile(path: string, encoding: Encoding, meter: Meter): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  meter.bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    meter.heed()
    const bytes = bytesOfPiece(chunk)
    meter.bytes += bytes.length
    yield decoder.decode(bytes, { stream: true })
  }
  yield decoder.decode()
}
