import type { Meter } from './text-file.ts'
import { type Book, readBook, unescaped } from './xlsx-book.ts'
import { createXmlReader, openWorkbook, type Workbook } from './xlsx-parts.ts'

/** More columns than anybody's table has. */
const MOST_CELLS = 1000

/** The rows of the first sheet of a workbook that has any, its headers first; every cell as text. */
export async function* xlsxRows(path: string, meter: Meter): AsyncGenerator<readonly string[]> {
  meter.bytes = 0
  const workbook = await openWorkbook(path, meter)
  try {
    const book = await readBook(workbook)
    for (const sheet of book.sheets) {
      let isEmpty = true
      for await (const row of sheetRows(workbook, sheet, book)) {
        isEmpty = false
        yield row
      }
      if (!isEmpty) return
    }
  } finally {
    workbook.close()
  }
}

async function* sheetRows(workbook: Workbook, sheet: string, book: Book): AsyncGenerator<readonly string[]> {
  const collector = createRowCollector(book)
  const reader = createXmlReader(collector.handlers)
  for await (const piece of workbook.partOf(sheet)) {
    reader.write(piece)
    yield* collector.take()
  }
}

type CellBegun = { readonly type: string; readonly style: number; readonly place: number }

const createRowCollector = (book: Book) => {
  let rows: string[][] = []
  let row: string[] = []
  let cell: CellBegun | undefined
  let text = ''
  let isValue = false

  const endCell = ({ place, ...begun }: CellBegun): void => {
    if (place >= MOST_CELLS) return
    while (row.length < place) row.push('')
    row[place] = cellText(text, begun, book)
  }
  return {
    handlers: {
      open: ({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }): void => {
        if (name === 'row') row = []
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
        if (name === 'row' && row.some((one) => one.trim() !== '')) rows.push(row)
      },
    },
    take: (): readonly (readonly string[])[] => {
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
      return book.momentStyles.has(style) ? momentText(text, book.daysLater) : numberText(text)
  }
}

const DAY = 86_400_000
const DAYS_BEFORE_1970 = 25_569
const MOST_DIGITS = 15

/** A number as a spreadsheet shows it: whole ones without an exponent, others without the noise of halves and quarters. */
const numberText = (text: string): string => {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  if (Number.isSafeInteger(value)) return String(value)
  if (Number.isInteger(value) && Math.abs(value) < 1e30) return BigInt(value).toString()
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
