import { toProblem } from '#shared/api-error.ts'
import { isTree, setValueAt, valueAt } from '#shared/contract/tree.ts'
import type { Fix } from '#shared/transfer/import.ts'
import { nameAtEnd, pathOfRow, readPath } from '#shared/transfer/path.ts'
import { kindOfProperty } from '#shared/transfer/properties.ts'
import { readCell } from '#shared/transfer/reading/read-cell.ts'
import { normalizeRequest } from '#shared/normalize.ts'
import type { ImportCandidate, ImportFile, ReadingOptions } from './candidate.ts'
import { detached } from './detached.ts'
import { ENCODING_SAMPLES } from './detect-encoding.ts'
import type { JsonValue } from './json-file.ts'
import { pathOfProperty } from './source-of.ts'

type Records = {
  readonly values: () => AsyncIterable<JsonValue>
  readonly bytesRead: () => number
  readonly hash: string
  readonly facts: Pick<
    ImportFile['facts'],
    'name' | 'size' | 'format' | 'encoding' | 'encoding_samples' | 'warnings'
  >
}

/** Reads records of JSON: whole ones, as this program exports them, or requests for new shipments. */
export const openRecordsFile = async (records: Records, options: ReadingOptions): Promise<ImportFile> => {
  let seen = 0
  async function* candidates(): AsyncGenerator<ImportCandidate> {
    seen = 0
    for await (const value of records.values()) {
      seen += 1
      yield candidateOf(value, seen, options)
    }
  }
  return {
    facts: {
      ...records.facts,
      ...(records.facts.encoding_samples && {
        encoding_samples: records.facts.encoding_samples.slice(0, ENCODING_SAMPLES),
      }),
      columns: [],
      values: [],
      left_out_rows: 0,
      left_out: [],
      has_records: await hasRecords(candidates()),
    },
    headers: [],
    hash: records.hash,
    bytesRead: records.bytesRead,
    rows: () => seen,
    candidates,
  }
}

const hasRecords = async (candidates: AsyncIterable<ImportCandidate>): Promise<boolean> => {
  for await (const { kind } of candidates) return kind === 'record'
  return false
}

/** What tells a whole record from a request: the desk that wrote it has given these. */
const managedMarks = ['reference', 'state', 'created']

const isRecord = (value: unknown): boolean => {
  if (!isTree(value)) return false
  const names = Object.keys(value).filter((name) => value[name] !== null)
  const given = new Set(names.map((name) => name.toLowerCase()))
  return managedMarks.every((name) => given.has(name))
}

/** As fixes find it, which are said in the contract's names; only where there are some, as whoever checks a record does the same. */
const normalized = (value: unknown): unknown => {
  const { value: read } = normalizeRequest(value)
  return isTree(read) ? read : value
}

const candidateOf = (json: JsonValue, row: number, options: ReadingOptions): ImportCandidate => {
  if ('fault' in json) {
    return {
      rows: [row],
      kind: 'request',
      input: undefined,
      problems: [
        {
          row,
          ...toProblem({ code: 'invalid_format', sentence: { key: json.fault } }),
          value: json.text.slice(0, 200),
        },
      ],
      sourceOf: () => ({ row }),
      original: json.text,
    }
  }
  const { value } = json
  const fixes = options.fixes.filter((fix) => fix.row === row)
  const input = readyInput(fixes.length > 0 ? normalized(value) : value, fixes, options)
  return {
    rows: [row],
    kind: isRecord(value) ? 'record' : 'request',
    input,
    problems: [],
    sourceOf: (property) => sourceIn(input, property, row),
    original: json.value,
  }
}

/** With what was fixed, and without what a file of refused records says of them. */
const readyInput = (record: unknown, fixes: readonly Fix[], options: ReadingOptions): unknown => {
  if (!isTree(record)) return record
  const input = { ...record }
  for (const name of Object.keys(input)) if (name.toLowerCase() === 'refused_because') delete input[name]
  for (const { path: text, value } of fixes) {
    const path = readPath(text) ?? []
    const kind = kindOfProperty(path)
    const read = readCell(
      value,
      { kind, name: nameAtEnd(path), isDeadline: path.at(-1) === 'end' },
      { decimalMark: options.decimal_mark, isOwn: false, offsetAt: options.offsetMinutesAt },
    )
    setValueAt(input, pathOfRow(path, 0), value === '' ? undefined : 'value' in read ? read.value : value)
  }
  return input
}

const sourceIn = (input: unknown, property: string | undefined, row: number) => {
  if (property === undefined) return { row }
  const path = pathOfProperty(input, property)
  const value = valueAt(input, pathOfRow(readPath(path) ?? [], 0))
  const text = typeof value === 'string' || typeof value === 'number' ? shortened(String(value)) : undefined
  return {
    row,
    ...(path === '' ? {} : { path }),
    ...(text === undefined ? {} : { value: text }),
  }
}

/** As much of a value as could be put right by hand. */
const MOST_SHOWN_OF_VALUE = 1000

const shortened = (text: string): string =>
  text.length <= MOST_SHOWN_OF_VALUE ? text : detached(text.slice(0, MOST_SHOWN_OF_VALUE))
