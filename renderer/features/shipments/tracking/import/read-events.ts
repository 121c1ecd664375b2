import { isReference } from '#shared/reference.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { eventCodeOf } from '#shared/tracking/tracking-code.ts'
import { fromLocalMoment } from '#ui/fields/moment/day.ts'
import { readCsv } from './csv.ts'

/** An event as it was found in a text: the line it stands on (or its place in a list), and what is sent to the desk. */
export type ReadEvent = { readonly line: number; readonly event: Readonly<Record<string, unknown>> }

/** What a text holds: events, or why none can be read. */
export type ReadEvents =
  { readonly kind: 'events'; readonly events: readonly ReadEvent[] } | { readonly kind: 'empty' | 'broken' }

/** The columns in the order that they have where no line names them. */
export const trackingColumns = [
  'timestamp',
  'tracking_reference',
  'event_code',
  'location',
  'signee',
  'description',
] as const

const furtherColumns = ['shipment_reference', 'contents_reference', 'received_timestamp'] as const
const columns: ReadonlySet<string> = new Set([...trackingColumns, ...furtherColumns])

/** How people call states, to what they are: the words of the language of the screen. */
export type StateWords = ReadonlyMap<string, ShipmentState>

/** Reads events from a table of text or from JSON: a list, or an object with a list of `events`. */
export const readEvents = (text: string, words: StateWords): ReadEvents => {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'empty' }
  return /^[[{]/u.test(trimmed) ? readJson(trimmed) : readTable(text, words)
}

const readJson = (text: string): ReadEvents => {
  try {
    const parsed: unknown = JSON.parse(text)
    const list = listIn(parsed)
    if (list === undefined) return { kind: 'broken' }
    return {
      kind: 'events',
      events: list.map((event, index) => ({ line: index + 1, event: isObject(event) ? event : { event } })),
    }
  } catch {
    return { kind: 'broken' }
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const listIn = (value: unknown): readonly unknown[] | undefined => {
  if (isList(value)) return value
  if (!isObject(value)) return undefined
  const { events } = value
  return isList(events) ? events : [value]
}

const nameOfColumn = (cell: string): string => cell.toLowerCase().replaceAll(/[\s-]+/gu, '_')

const readTable = (text: string, words: StateWords): ReadEvents => {
  const rows = readCsv(text)
  const head = rows[0]?.cells.map(nameOfColumn) ?? []
  const isNamed = head.includes('timestamp') && head.includes('event_code')
  const names: readonly string[] = isNamed ? head : trackingColumns
  const events = (isNamed ? rows.slice(1) : rows).map(({ line, cells }) => ({
    line,
    event: eventOfCells(cells, names, words),
  }))
  return events.length === 0 ? { kind: 'empty' } : { kind: 'events', events }
}

const eventOfCells = (
  cells: readonly string[],
  names: readonly string[],
  words: StateWords,
): ReadEvent['event'] => {
  const entries = names.flatMap((name, index) => {
    const cell = cells[index] ?? ''
    return cell === '' || !columns.has(name) ? [] : [property(name, cell, words)]
  })
  return Object.fromEntries(entries)
}

const property = (name: string, cell: string, words: StateWords): readonly [string, string] => {
  switch (name) {
    case 'timestamp':
    case 'received_timestamp':
      return [name, readMoment(cell)]
    case 'event_code':
      return [name, readCode(cell, words)]
    case 'tracking_reference':
      // Whoever has only our own reference writes it where the carrier's belongs.
      return [isReference('shipment', cell) ? 'shipment_reference' : name, cell]
    default:
      return [name, cell]
  }
}

/** A code of carriers, however it is written, or a state by its name on the screen; what is neither is left for the desk to refuse. */
const readCode = (cell: string, words: StateWords): string => {
  const plain = cell.toLowerCase().replaceAll(/[\s-]+/gu, '_')
  return eventCodeOf(plain) ?? words.get(cell.toLowerCase()) ?? cell
}

const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/u
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})[T ,]+(\d{1,2}:\d{2})(?::\d{2})?$/u
const two = (digits: string): string => digits.padStart(2, '0')

/** A moment without an offset is one on the clock of the desk; what is no moment is left for the desk to refuse. */
const readMoment = (cell: string): string => {
  const [, isoDay, isoTime] = iso.exec(cell) ?? []
  if (isoDay !== undefined && isoTime !== undefined) return moment(isoDay, isoTime, cell)
  const [, day = '', month = '', year, time] = dotted.exec(cell) ?? []
  if (year !== undefined && time !== undefined) return moment(`${year}-${two(month)}-${two(day)}`, time, cell)
  return cell
}

const moment = (day: string, time: string, cell: string): string =>
  Number.isNaN(Date.parse(`${day}T${time.padStart(5, '0')}:00`))
    ? cell
    : fromLocalMoment({ day, time: time.padStart(5, '0') })
