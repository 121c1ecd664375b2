import { indexOfMark, standsAt, textOfBytes } from './bytes.ts'
import type { SeenObject, SeenObjects } from './pdf-actions.ts'
import type { PdfAttachments } from './pdf-attachments.ts'
import { isNumeric } from './pdf-characters.ts'
import { hidesObject } from './pdf-hidden.ts'
import { watchedName } from './pdf-names.ts'
import { readObjectStream } from './pdf-object-stream.ts'
import { type PdfToken, readToken, type ByteSpan } from './pdf-token.ts'

/** What was seen of a PDF. */
export type PdfSurvey = {
  /** The names in it that matter. */
  readonly names: ReadonlySet<string>
  readonly attachments: PdfAttachments
  readonly objects: SeenObjects
  /** Nothing in it could be read otherwise by another program, and nothing could not be looked into. */
  readonly isClear: boolean
}

/** Bytes that all object streams of a file may come to. */
const MOST_INFLATED = 16 * 1024 * 1024
const MOST_OBJECT_STREAMS = 2000
/** Dictionaries and arrays in one another. */
const DEEPEST = 500

type Progress = {
  readonly names: Set<string>
  readonly attachments: PdfAttachments
  readonly objects: Map<number | undefined, SeenObject[]>
  isClear: boolean
  inflatable: number
  objectStreams: number
}

/**
 * Looks through everything in a PDF, up to the mark of its end, but the data of ordinary streams, which are text and
 * pictures. The file is read from its beginning to its end, so that it does not matter which of its tables of objects
 * is right; wherever that could read another thing than a program that goes by such a table, the survey is not clear.
 */
export const surveyPdf = (bytes: Uint8Array): PdfSurvey => {
  const progress: Progress = {
    names: new Set(),
    attachments: { specifications: [], files: [], definitions: new Map() },
    objects: new Map(),
    isClear: true,
    inflatable: MOST_INFLATED,
    objectStreams: 0,
  }
  let object: OpenObject = { start: 0, names: new Set() }
  const endObject = (end: number): void => {
    if (object.names.has('EF')) progress.attachments.specifications.push(bytes.subarray(object.start, end))
    const { number, start, names, streamAt } = object
    const seen = { bytes: bytes.subarray(start, streamAt ?? end), names, isStream: streamAt !== undefined }
    keepObject(progress, number, seen)
  }
  readTokens(bytes, progress, {
    onName: (name) => object.names.add(name),
    onWord: ({ start, end }, { depth, isAfterDictionary }) => {
      if (isObject(bytes, start)) {
        if (depth > 0) progress.isClear = false
        endObject(start)
        object = { start: end, names: new Set(), number: numberBefore(bytes, start) }
        countDefinition(progress, object.number)
      }
      if (end - start !== 6 || !standsAt(bytes, start, 'stream')) return end
      if (depth > 0) progress.isClear = false
      if (depth > 0 || !isAfterDictionary) return end
      const data = dataOfStream(bytes, end)
      if (data.end === bytes.length || hidesObject(bytes, data)) progress.isClear = false
      const stream = {
        dictionary: bytes.subarray(object.start, start),
        data: bytes.subarray(data.start, data.end),
      }
      object.streamAt ??= start
      if (object.names.has('EmbeddedFile'))
        progress.attachments.files.push({ number: object.number, ...stream })
      if (isObjectStream(object.names)) lookInto(stream, progress)
      return data.end
    },
  })
  endObject(bytes.length)
  return progress
}

type OpenObject = {
  readonly start: number
  readonly names: Set<string>
  readonly number?: number | undefined
  streamAt?: number
}
type PdfStream = { readonly dictionary: Uint8Array; readonly data: Uint8Array }

const countDefinition = ({ attachments: { definitions } }: Progress, number: number | undefined): void => {
  definitions.set(number, (definitions.get(number) ?? 0) + 1)
}

const keepObject = ({ objects }: Progress, number: number | undefined, object: SeenObject): void => {
  const others = objects.get(number)
  if (others) others.push(object)
  else objects.set(number, [object])
}

const LONGEST_NUMBERS = 32
/** The number of the object that `obj` begins; undefined where it is not written there, alone and whole, as all programs do. */
const numberBefore = (bytes: Uint8Array, start: number): number | undefined => {
  let end = start
  while (isNumeric(bytes[end])) end += 1
  const before = textOfBytes(bytes.subarray(Math.max(0, end - LONGEST_NUMBERS), end))
  const digits = /\s(\d{1,9})\s+\d{1,5}\s*$/u.exec(before)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** `obj`, also right behind the number before it. */
const isObject = (bytes: Uint8Array, start: number): boolean => {
  let at = start
  while (isNumeric(bytes[at])) at += 1
  return standsAt(bytes, at, 'obj')
}

/** Not all readers want its type to be told. */
const isObjectStream = (names: ReadonlySet<string>): boolean =>
  names.has('ObjStm') || (names.has('First') && names.has('N'))

const dataOfStream = (bytes: Uint8Array, afterWord: number): ByteSpan => {
  let start = afterWord
  if (bytes[start] === 0x0d) start += 1
  if (bytes[start] === 0x0a) start += 1
  const end = indexOfMark(bytes, 'endstream', start)
  return { start, end: end < 0 ? bytes.length : end }
}

const lookInto = ({ dictionary, data }: PdfStream, progress: Progress): void => {
  const isWithin = progress.inflatable > 0 && progress.objectStreams < MOST_OBJECT_STREAMS
  const objects = isWithin ? readObjectStream(dictionary, data, progress.inflatable) : undefined
  progress.objectStreams += 1
  if (!objects) {
    progress.isClear = false
    // The verdict stands; inflating as much for every other one would take its time.
    progress.inflatable = 0
    return
  }
  for (const { number, bytes: object } of objects) {
    countDefinition(progress, number)
    progress.inflatable -= object.length
    const names = new Set<string>()
    const depth = readTokens(object, progress, {
      onName: (name) => names.add(name),
      onWord: ({ start, end }) => {
        if (standsAt(object, start, 'stream')) progress.isClear = false
        return end
      },
    })
    if (names.has('EF')) progress.attachments.specifications.push(object)
    keepObject(progress, number, { bytes: object, names, isStream: false })
    // It goes on in the next object.
    if (depth > 0) progress.isClear = false
  }
}

type Visitor = {
  readonly onName: (name: string) => void
  /** @returns where to go on */
  readonly onWord: (
    word: ByteSpan,
    where: { readonly depth: number; readonly isAfterDictionary: boolean },
  ) => number
}

/** @returns how many dictionaries and arrays are open at the end */
const readTokens = (bytes: Uint8Array, progress: Progress, { onName, onWord }: Visitor): number => {
  const open: number[] = []
  let at = 0
  let isAfterDictionary = false
  while (at < bytes.length) {
    const token = readToken(bytes, at)
    at = token.end
    if (token.kind === 'space') continue
    if (!isInnocent(bytes, token)) progress.isClear = false
    if (token.kind === 'comment') continue
    if (token.kind === 'name') {
      const name = watchedName(bytes, token)
      if (name !== undefined) {
        progress.names.add(name)
        onName(name)
      }
    } else if (token.kind === 'open') {
      if (open.length < DEEPEST) open.push(token.end - token.start)
      else progress.isClear = false
    } else if (token.kind === 'close' && open.length > 0 && open.pop() !== token.end - token.start)
      progress.isClear = false
    else if (token.kind === 'word') at = onWord(token, { depth: open.length, isAfterDictionary })
    isAfterDictionary = token.kind === 'close' && token.end - token.start === 2
  }
  return open.length
}

const isInnocent = (bytes: Uint8Array, token: PdfToken): boolean => {
  if (token.kind !== 'comment' && token.kind !== 'text' && token.kind !== 'hexadecimal') return true
  return token.isWhole && !hidesObject(bytes, token)
}
