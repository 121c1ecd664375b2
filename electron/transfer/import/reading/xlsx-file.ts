import { isBlank, type TableLine } from './table.ts'
import type { Meter } from './text-file.ts'
import { unreadable } from './unreadable.ts'
import { type Book, readBook, type WorkbookSheet, unescaped } from './xlsx-book.ts'
import { maskedText, type NumberFormat } from './xlsx-formats.ts'
import { createXmlReader, openWorkbook } from './xlsx-parts.ts'

/** More columns than anybody's table has. */
const MOST_CELLS = 1000
/** Cells may all refer to one long text: of a line of text, no more is read either. */
const LONGEST_ROW = 1_000_000

/** The workbook's sheets and what their cells refer to. @throws Refusal when it is none, or has no sheets */
export const openBook = async (path: string, meter: Meter): Promise<Book> => {
  const workbook = await openWorkbook(path, meter)
  try {
    const book = await readBook(workbook)
    if (book.sheets.length === 0) throw unreadable({ key: 'no_workbook' })
    return book
  } finally {
    workbook.close()
  }
}

/** The lines of a sheet in which something stands; every cell as text. */
export async function* sheetLines(
  path: string,
  { book, sheet, meter }: { readonly book: Book; readonly sheet: WorkbookSheet; readonly meter: Meter },
): AsyncGenerator<TableLine> {
  meter.bytes = 0
  const workbook = await openWorkbook(path, meter)
  try {
    const collector = createRowCollector(book)
    const reader = createXmlReader(collector.handlers)
    for await (const piece of workbook.partOf(sheet.part)) {
      reader.write(piece)
      yield* collector.take()
    }
  } finally {
    workbook.close()
  }
}

type CellBegun = { readonly type: string; readonly style: number; readonly place: number }

const createRowCollector = (book: Book) => {
  let rows: TableLine[] = []
  let row: string[] = []
  let numbers = new Map<number, string>()
  let line = 0
  let length = 0
  let cell: CellBegun | undefined
  let text = ''
  let isValue = false

  const endCell = ({ place, ...begun }: CellBegun): void => {
    if (place >= MOST_CELLS) return
    while (row.length < place) row.push('')
    row[place] = cellText(text, begun, book)
    length += row[place].length
    if (length > LONGEST_ROW) throw unreadable({ key: 'line_too_long' })
    const format = book.formats[begun.style]
    if (begun.type === 'n' && format !== 'moment' && row[place] === numberText(text))
      numbers.set(place, format?.beside ?? '')
  }
  return {
    handlers: {
      open: ({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }): void => {
        if (name === 'row') {
          row = []
          length = 0
          numbers = new Map()
          line = Math.max(line + 1, Number(attributes['r'] ?? 0) || 0)
        }
        if (name === 'c') {
          text = ''
          const { r: address, t: type = 'n', s: style = '-1' } = attributes
          cell = { type, style: Number(style), place: placeOf(address) ?? row.length }
        }
        if (name === 'v' || name === 't') isValue = true
      },
      text: (piece: string): void => {
        if (isValue) text += piece
      },
      close: (name: string): void => {
        if (name === 'v' || name === 't') isValue = false
        if (name === 'c' && cell) {
          endCell(cell)
          cell = undefined
        }
        if (name === 'row' && !isBlank(row)) rows.push({ line, cells: row, numbers })
      },
    },
    take: (): readonly TableLine[] => {
      const taken = rows
      rows = []
      return taken
    },
  }
}

/** The column of a cell's address, counted from 0: `B7` is 1. */
const placeOf = (address: string | undefined): number | undefined => {
  const letters = /^[A-Z]{1,3}/u.exec(address ?? '')?.[0]
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const cellText = (text: string, { type, style }: Omit<CellBegun, 'place'>, book: Book): string => {
  switch (type) {
    case 's':
      return book.sharedStrings[Number(text)] ?? ''
    case 'inlineStr':
    case 'str':
      return unescaped(text)
    case 'b':
      return text === '1' ? 'true' : 'false'
    case 'e':
      return ''
    case 'd':
      return text
    default:
      return formatted(text, book.formats[style], book)
  }
}

const formatted = (text: string, format: NumberFormat, { daysLater }: Book): string => {
  if (format === 'moment') return momentText(text, daysLater)
  const masked = format === undefined || text.trim() === '' ? undefined : maskedText(Number(text), format)
  return masked ?? numberText(text)
}

const DAY = 86_400_000
const DAYS_BEFORE_1970 = 25_569
const MOST_DIGITS = 15

/**
 * A number as a spreadsheet shows it, without the noise of halves and quarters. One of more digits than a spreadsheet
 * keeps has an exponent: it was cut, and stands for many.
 */
const numberText = (text: string): string => {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  if (Math.abs(value) >= 10 ** MOST_DIGITS) return value.toExponential().toUpperCase()
  if (Number.isInteger(value)) return String(value)
  return String(Number(value.toPrecision(MOST_DIGITS)))
}

/** A moment on the desk's clock: `2026-11-23 14:05:00`. */
const momentText = (text: string, daysLater: number): string => {
  const serial = Number(text) + daysLater
  const moment = new Date(Math.round((serial - DAYS_BEFORE_1970) * DAY))
  if (text.trim() === '' || Number.isNaN(moment.getTime())) return text
  const iso = moment.toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, iso.endsWith('.000Z') ? 19 : 23)}`
}
