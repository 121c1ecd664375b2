import { statSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { toMegabytes } from '#shared/measures.ts'
import { importLimits } from '#shared/transfer/import.ts'
import type { Meter } from './text-file.ts'
import { tooLargeToRead, unreadable } from './unreadable.ts'

const MOST_ENTRIES = 2000
/** Above what any spreadsheet writes; each of them is kept until its end, so that a small packed file could fill the memory. */
const DEEPEST = 64
const MOST_ATTRIBUTES = 256
/** A text, a value, a remark: spreadsheets keep 32,767 signs in a cell. */
const LONGEST_PIECE = 1_000_000

/** The parts of a workbook by their names; what comes out of them is counted while it does. */
export type Workbook = {
  /** Texts of a part, piece by piece; nothing when there is no such part. */
  readonly partOf: (name: string) => AsyncIterable<string>
  readonly close: () => void
}

/** Opens a workbook. @throws Refusal when it holds too much or is none */
export const openWorkbook = async (path: string, meter: Meter): Promise<Workbook> => {
  const zip = await openZip(path)
  const entries = await entriesOf(zip).catch((error: unknown) => {
    zip.close()
    throw error
  })
  let inflated = 0
  return {
    partOf: async function* (name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return
      const decoder = new TextDecoder('utf-8')
      for await (const chunk of await streamOf(zip, entry)) {
        if (!(chunk instanceof Uint8Array)) throw new Error('A part of a workbook gave no bytes.')
        meter.heed()
        inflated += chunk.length
        if (inflated > importLimits.xlsxInflated)
          throw tooLargeToRead({
            key: 'workbook_holds_too_much',
            values: { limit: toMegabytes(importLimits.xlsxInflated) },
          })
        meter.bytes = Math.min(statSync(path).size, meter.bytes + chunk.length / 10)
        yield decoder.decode(chunk, { stream: true })
      }
    },
    close: () => zip.close(),
  }
}

const noWorkbook = { key: 'no_workbook' } as const

const openZip = async (path: string): Promise<ZipFile> => {
  try {
    return await openPromise(path, { autoClose: false, lazyEntries: true })
  } catch {
    throw unreadable(noWorkbook)
  }
}

const entriesOf = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > MOST_ENTRIES) throw unreadable(noWorkbook)
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  } catch {
    throw unreadable(noWorkbook)
  }
  return entries
}

const streamOf = async (zip: ZipFile, entry: Entry): Promise<AsyncIterable<unknown>> => {
  try {
    return readingQuietly(await zip.openReadStreamPromise(entry))
  } catch {
    throw unreadable(noWorkbook)
  }
}

async function* readingQuietly(stream: AsyncIterable<unknown>): AsyncGenerator {
  try {
    yield* stream
  } catch {
    throw unreadable(noWorkbook)
  }
}

export type XmlTag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }
export type XmlHandlers = {
  readonly open?: (tag: XmlTag) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const refuse = (): never => {
  throw unreadable(noWorkbook)
}

/**
 * Reads XML piece by piece; only what the parts of a workbook need: no document type, no entities of its own, and nothing so
 * deep, wide or long that it would have to be kept whole.
 */
export const createXmlReader = ({ open, text, close }: XmlHandlers) => {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  let attributesHere = 0
  let unheard = 0
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentagstart', () => {
    attributesHere = unheard = 0
    if ((depth += 1) > DEEPEST) refuse()
  })
  parser.on('attribute', () => {
    unheard = 0
    if ((attributesHere += 1) > MOST_ATTRIBUTES) refuse()
  })
  parser.on('opentag', ({ name, attributes }) => open?.({ name: localName(name), attributes }))
  const hear = (piece: string): void => {
    unheard = 0
    text?.(piece)
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', ({ name }) => {
    unheard = 0
    depth -= 1
    close?.(localName(name))
  })
  return {
    write: (piece: string): void => {
      unheard += piece.length
      if (unheard > LONGEST_PIECE) refuse()
      parser.write(piece)
    },
    end: (): void => void parser.close(),
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads a part as a whole. */
export const readPart = async (workbook: Workbook, name: string, handlers: XmlHandlers): Promise<void> => {
  const reader = createXmlReader(handlers)
  let isThere = false
  for await (const piece of workbook.partOf(name)) {
    isThere = true
    reader.write(piece)
  }
  if (isThere) reader.end()
}

/** Whether a file begins as a zip archive does. */
export const isZip = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004'
