import { createReadStream, openSync, closeSync, readSync, statSync } from 'node:fs'
import { toMegabytes } from '#shared/measures.ts'
import { type Encoding, importLimits } from '#shared/transfer/import.ts'
import { tooLargeToRead } from './unreadable.ts'

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

/** How the text of a file is encoded: as its first bytes say, else UTF-8 when all of it is that, else as Windows does. */
export const detectEncoding = async (path: string): Promise<Encoding> => {
  const head = readHead(path)
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = zerosIn(head)
  if (zeros.odd > head.length / 8) return 'utf-16le'
  if (zeros.even > head.length / 8) return 'utf-16be'
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1252'
}

const zerosIn = (head: Buffer): { readonly odd: number; readonly even: number } => {
  let [odd, even] = [0, 0]
  for (const [place, byte] of head.entries()) {
    if (byte !== 0) continue
    if (place % 2 === 1) odd += 1
    else even += 1
  }
  return { odd, even }
}

const isUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const stream = createReadStream(path)
  try {
    for await (const chunk of stream) decoder.decode(bytesOf(chunk), { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  } finally {
    stream.destroy()
  }
}

const bytesOf = (chunk: unknown): Uint8Array => {
  if (chunk instanceof Uint8Array) return chunk
  throw new Error('A file gave no bytes.')
}

/** Counts what was read. */
export type Meter = { bytes: number }

/** The text of a file, piece by piece, without the mark at its beginning. @throws Refusal when it is too large */
export async function* textOfFile(path: string, encoding: Encoding, meter: Meter): AsyncGenerator<string> {
  if (statSync(path).size > importLimits.textBytes)
    throw tooLargeToRead({ key: 'text_too_large', values: { limit: toMegabytes(importLimits.textBytes) } })
  const decoder = new TextDecoder(encoding)
  meter.bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = bytesOf(chunk)
    meter.bytes += bytes.length
    yield decoder.decode(bytes, { stream: true })
  }
  yield decoder.decode()
}
