import { type PathStep, valueAt } from '../contract/tree.ts'
import { stateLabel, type WordList, wordLabel } from '../texts/words.ts'
import type { CsvCell } from './csv.ts'
import type { Column } from './columns.ts'
import { isEach, namesOf, pathOfRow, type PropertyPath, readPath } from './path.ts'
import { kindOfProperty } from './properties.ts'

/** Minutes that the desk's clock is ahead of UTC at a moment. */
export type OffsetAt = (moment: Date) => number

export type CellOptions = {
  /** Words and dates as people read them instead of the contract's. */
  readonly readable: boolean
  /** Without it, dates stay the contract's. */
  readonly offsetAt?: OffsetAt
}

type ReadCell = (record: unknown, row: number) => CsvCell
type ToCell = (value: unknown) => CsvCell

/** Reads a row of cells from a shipment; `row` is the place of the contents that it is about. Every path has to be one. */
export const createRowReader = (columns: readonly Column[], options: CellOptions) => {
  const heads = new Map<string, ReadHead>()
  const headOf = (path: readonly PathStep[]): ReadHead => {
    const name = JSON.stringify(path)
    const known = heads.get(name) ?? readHead(path)
    heads.set(name, known)
    return known
  }
  const toCell = options.readable ? readableCells(options.offsetAt) : () => cellOf
  const readers = columns.map(({ path: text }) => {
    const path = readPath(text) ?? []
    return cellReader(path, toCell(path), headOf)
  })
  return (record: unknown, row?: number): readonly CsvCell[] =>
    readers.map((read) => read(record, row ?? NO_ROW))
}

/** A row that stands for the whole shipment. */
const NO_ROW = -1

type ReadHead = (record: unknown) => unknown

/** What stands at the beginning of a path, found once for all columns of a record that begin so. */
const readHead = (path: readonly PathStep[]): ReadHead => {
  let record: unknown
  let head: unknown
  return (current) => {
    if (current !== record) head = valueAt(current, path)
    record = current
    return head
  }
}

const cellReader = (
  path: PropertyPath,
  toCell: ToCell,
  headOf: (path: readonly PathStep[]) => ReadHead,
): ReadCell => {
  const each = path.findIndex(isEach)
  const steps = pathOfRow(path, 0)
  if (each < 0) {
    const begin = typeof steps[1] === 'string' ? 1 : 2
    const head = headOf(steps.slice(0, begin))
    const rest = steps.slice(begin)
    return (record) => toCell(valueAt(head(record), rest))
  }
  const list = headOf(steps.slice(0, each))
  const rest = steps.slice(each + 1)
  return (record, row) => {
    const members = list(record)
    if (row === NO_ROW) return joined(members, (member) => toCell(valueAt(member, rest)))
    return toCell(valueAt(members, [row, ...rest]))
  }
}

/** What several contents have, in one cell. */
const joined = (members: unknown, cellOfMember: (member: unknown) => CsvCell): CsvCell => {
  if (!Array.isArray(members)) return undefined
  const cells = members.map(cellOfMember)
  return cells.length < 2 ? cells[0] : joinTexts(cells.map((cell) => String(cell ?? '')))
}

/** What stands in a cell for a value: texts and numbers as they are, lists of texts joined, anything else as JSON. */
const cellOf = (value: unknown): CsvCell => {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return joinTexts(value)
  return JSON.stringify(value)
}

const readableCells = (offsetAt: OffsetAt | undefined): ((path: PropertyPath) => ToCell) => {
  const localTimeOf = offsetAt && createLocalTime(offsetAt)
  return (path) => {
    if (kindOfProperty(path) === 'date')
      return (value) => (localTimeOf && typeof value === 'string' ? localTimeOf(value) : cellOf(value))
    const wordOf = wordsOf(namesOf(path).at(-1) ?? '')
    return wordOf ? (value) => (typeof value === 'string' ? wordOf(value) : cellOf(value)) : cellOf
  }
}

/** Lists whose words are written as people read them. */
const readLists: readonly WordList[] = [
  'shipment_type',
  'direction',
  'category_type',
  'physical_form',
  'radioactivity',
  'accessibility',
]

/** What a property's words are called: in English, as the file is read by others than the desk. */
const wordsOf = (name: string): ((word: string) => string) | undefined => {
  if (name === 'state') return (word) => stateLabel(word, 'en')
  const list = readLists.find((one) => one === name)
  return list && ((word) => wordLabel(list, word, 'en'))
}

/** A moment on the desk's clock: `2026-11-23 14:05`. */
export const localTime = (iso: string, offsetAt: OffsetAt): string => {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const local = new Date(moment.getTime() + offsetAt(moment) * 60_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

const inUtc = /^\d{4}-\d\d-\d\dT\d\d:[0-5]\d(?::\d\d(?:\.\d+)?)?Z$/u

/** The same for many moments. Where clocks are whole hours apart, what the moments of an hour share is found once. */
const createLocalTime = (offsetAt: OffsetAt): ((iso: string) => string) => {
  const hours = new Map<string, string>()
  return (iso) => {
    if (!inUtc.test(iso)) return localTime(iso, offsetAt)
    const hour = iso.slice(0, 13)
    const known = hours.get(hour) ?? localTime(`${hour}:00Z`, offsetAt)
    hours.set(hour, known)
    return known.endsWith(':00') ? known.slice(0, 13) + iso.slice(13, 16) : localTime(iso, offsetAt)
  }
}

/** Texts in one cell: `Fragile; Gift`; one that holds the mark itself stands in quotation marks. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.map((text) => (/[;"]|^\s|\s$|^$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('; ')

const quoted = /"((?:[^"]|"")*)"\s*(?:;|$)/uy

/** The texts of one cell, as `joinTexts` has written them. Goes from mark to mark, as cells may be long. */
export const splitTexts = (cell: string): readonly string[] => {
  const texts: string[] = []
  let at = 0
  while (at < cell.length) {
    while (/\s/u.test(cell.charAt(at))) at += 1
    quoted.lastIndex = at
    const [whole, text] = quoted.exec(cell) ?? []
    if (whole !== undefined && text !== undefined) {
      texts.push(text.replaceAll('""', '"'))
      at += whole.length
      continue
    }
    const mark = cell.indexOf(';', at)
    const end = mark < 0 ? cell.length : mark
    texts.push(cell.slice(at, end).trimEnd())
    at = end + 1
  }
  return texts
}
