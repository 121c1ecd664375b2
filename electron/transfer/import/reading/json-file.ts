import { importLimits, type Encoding } from '#shared/transfer/import.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import { type Meter, textOfFile } from './text-file.ts'
import { unreadable } from './unreadable.ts'

/** A value of a file of JSON, or why it is none. */
export type JsonValue = { readonly value: unknown } | { readonly fault: SentenceKey; readonly text: string }

/** A single record is never longer, even with thirty documents of 5 MB. */
const MOST_CHARACTERS = 220_000_000

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads one value; what could do harm is none. */
export const readJson = (text: string): JsonValue => {
  if (depthOf(text) > importLimits.jsonDepth) return { fault: 'nested_too_deeply', text }
  try {
    const value: unknown = JSON.parse(text)
    return hasForbiddenName(value) ? { fault: 'forbidden_name', text } : { value }
  } catch {
    return { fault: 'not_json', text }
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
  let rest = ''
  for await (const text of textOfFile(path, encoding, meter)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > MOST_CHARACTERS) throw unreadable({ key: 'line_too_long' })
    for (const line of lines) if (line.trim() !== '') yield readJson(line)
  }
  if (rest.trim() !== '') yield readJson(rest)
}

/**
 * The records of a file that is one value: a list of them, one by itself, or an object that holds a list under
 * `shipments`.
 */
export async function* jsonRecords(
  path: string,
  encoding: Encoding,
  meter: Meter,
): AsyncGenerator<JsonValue> {
  const splitter = createSplitter()
  for await (const text of textOfFile(path, encoding, meter))
    for (const record of splitter.push(text)) yield readJson(record)
  const left = splitter.end()
  if (left === undefined) return
  const whole = readJson(left)
  if ('fault' in whole) throw unreadable({ key: whole.fault })
  yield* recordsIn(whole.value)
}

const recordsIn = (value: unknown): readonly JsonValue[] => {
  if (typeof value === 'object' && value !== null && 'shipments' in value && Array.isArray(value.shipments))
    return value.shipments.map((one: unknown) => ({ value: one }))
  return [{ value }]
}

/** Takes a list apart into the texts of its members as it comes in; anything else is kept whole. */
const createSplitter = () => {
  let text = ''
  let at = 0
  let start = -1
  let depth = 0
  let isInText = false
  let isList: boolean | undefined

  const step = (found: string[]): void => {
    const sign = text[at]
    if (isInText) {
      if (sign === '\\') at += 1
      else if (sign === '"') isInText = false
      return
    }
    if (depth === 1 && (sign === ',' || sign === ']')) {
      const member = start < 0 ? '' : text.slice(start, at).trim()
      if (member !== '' || (sign === ',' && start >= 0)) found.push(member)
      start = at + 1
    }
    if (sign === '"') isInText = true
    else if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth === 1 && start < 0 && sign === '[') start = at + 1
  }

  return {
    push: (more: string): readonly string[] => {
      text += more
      if (isList === undefined && text.trim() !== '') isList = text.trimStart().startsWith('[')
      if (!isList) return []
      const found: string[] = []
      for (; at < text.length; at += 1) step(found)
      if (text.length - Math.max(0, start) > MOST_CHARACTERS) throw unreadable({ key: 'record_too_long' })
      if (start > 0) {
        text = text.slice(start)
        at -= start
        start = 0
      }
      return found
    },
    /** What was not taken apart. @throws Refusal when a list has no end */
    end: (): string | undefined => {
      if (!isList) return text.trim() === '' ? undefined : text
      if (depth !== 0 || isInText) throw unreadable({ key: 'list_without_end' })
      return undefined
    },
  }
}
