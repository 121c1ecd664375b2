import { importLimits, type Encoding } from '#shared/transfer/import.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import { createJsonSplitter } from './json-splitter.ts'
import { createRecordText, longTextAt, type RecordText, wholeText } from './record-text.ts'
import { type Meter, textOfFile } from './text-file.ts'
import { unreadable } from './unreadable.ts'

/** A value of a file of JSON, or why it is none. */
export type JsonValue = { readonly value: unknown } | { readonly fault: SentenceKey; readonly text: string }

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads one value; what could do harm is none. */
export const readJson = (text: string): JsonValue => readRecord({ text, long: [] })

const readRecord = (record: RecordText): JsonValue => {
  const { text, long } = record
  if (depthOf(text) > importLimits.jsonDepth) return { fault: 'nested_too_deeply', text: wholeText(record) }
  try {
    const value: unknown =
      long.length === 0
        ? JSON.parse(text)
        : JSON.parse(text, (_name, one: unknown) => longTextAt(record, one))
    return hasForbiddenName(value) ? { fault: 'forbidden_name', text: wholeText(record) } : { value }
  } catch {
    return { fault: 'not_json', text: wholeText(record) }
  }
}

/** How deeply it is nested. */
const depthOf = (text: string): number => {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) at = endOfText(text, at)
    else if (sign === OPEN_LIST || sign === OPEN_OBJECT) deepest = Math.max(deepest, (depth += 1))
    else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth -= 1
  }
  return deepest
}
const [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d]

/** Where the text that begins there ends. */
const endOfText = (text: string, begin: number): number => {
  for (let end = begin + 1; ; end += 1) {
    end = text.indexOf('"', end)
    if (end < 0) return text.length
    let escapes = 0
    while (text[end - 1 - escapes] === '\\') escapes += 1
    if (escapes % 2 === 0) return end
  }
}

const hasForbiddenName = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(hasForbiddenName)
  return Object.entries(value).some(([name, inner]) => forbidden.has(name) || hasForbiddenName(inner))
}

/** The lines of a file, each a value by itself. */
export async function* jsonLines(path: string, encoding: Encoding, meter: Meter): AsyncGenerator<JsonValue> {
  const line = createRecordText()
  for await (const text of textOfFile(path, encoding, meter)) {
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      line.add(text.slice(from, end))
      from = end + 1
      const taken = line.take()
      if (!isBlank(taken)) yield readRecord(taken)
    }
    line.add(text.slice(from))
  }
  const last = line.take()
  if (!isBlank(last)) yield readRecord(last)
}

const isBlank = ({ text }: RecordText): boolean => text.trim() === ''

/**
 * The records of a file that is one value: a list of them, one by itself, or an object that holds a list under
 * `shipments`; or that is one value after the other.
 */
export async function* jsonRecords(
  path: string,
  encoding: Encoding,
  meter: Meter,
): AsyncGenerator<JsonValue> {
  const splitter = createJsonSplitter()
  let seen = 0
  /** Where the first is nothing, and there is no list, the whole file is. */
  const read = (record: RecordText): JsonValue => {
    const value = readRecord(record)
    if ('fault' in value && seen === 0 && !splitter.isList()) throw unreadable({ key: value.fault })
    seen += 1
    return value
  }
  for await (const text of textOfFile(path, encoding, meter))
    for (const record of splitter.push(text)) yield read(record)
  const last = splitter.end()
  if (!isBlank(last)) yield read(last)
}
