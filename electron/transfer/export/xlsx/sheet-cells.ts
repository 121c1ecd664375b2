import type { CsvCell } from '#shared/transfer/csv.ts'
import type { OffsetAt } from '#shared/transfer/cells.ts'

/** How a cell looks: the places of the styles in the workbook's style sheet. */
const cellStyles = { plain: 0, head: 1, moment: 2 } as const

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MOST_CHARACTERS = 32_767
const NARROWEST = 10
const WIDEST = 40

/** The beginning of a sheet: its first row stays in sight, and its columns are about as wide as their heads. */
export const sheetHead = (headers: readonly string[]): string => {
  const columns = headers
    .map((header, index) => {
      const width = Math.min(WIDEST, Math.max(NARROWEST, header.length + 2))
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
    })
    .join('')
  const head = headers
    .map((header, index) => textCell(header, { at: `${columnName(index + 1)}1`, style: cellStyles.head }))
    .join('')
  return (
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns}</cols><sheetData><row r="1">${head}</row>`
  )
}

/** The end of a sheet of so many columns and rows, its head included. */
export const sheetFoot = (columns: number, rows: number): string =>
  `</sheetData><autoFilter ref="A1:${columnName(columns)}${rows}"/></worksheet>`

/**
 * A row of typed cells: numbers are numbers, moments are moments on the desk's clock, and a text is never a formula. Each
 * says where it stands, as not every reader counts.
 */
export const createRowWriter = (isMoment: readonly boolean[], offsetAt: OffsetAt) => {
  const names = isMoment.map((_, index) => columnName(index + 1))
  const cell = (value: CsvCell, index: number, row: number): string => {
    if (value === undefined || value === '') return ''
    const at = `${names[index] ?? ''}${row}`
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
    const serial = isMoment[index] ? serialOf(value, offsetAt) : undefined
    return serial === undefined
      ? textCell(value, { at, style: cellStyles.plain })
      : `<c r="${at}" s="${cellStyles.moment}"><v>${serial}</v></c>`
  }
  /** @param row its number in the sheet, in which the head is the first */
  return (cells: readonly CsvCell[], row: number): string =>
    `<row r="${row}">${cells.map((value, index) => cell(value, index, row)).join('')}</row>`
}

type Placed = { readonly at: string; readonly style: number }

const textCell = (text: string, { at, style }: Placed): string => {
  const look = style === cellStyles.plain ? '' : ` s="${style}"`
  const content = isPlain(text) ? `<t>${text}` : `<t xml:space="preserve">${escaped(text)}`
  return `<c r="${at}" t="inlineStr"${look}><is>${content}</t></is></c>`
}

const DAY = 86_400_000
/** Days from 30 December 1899, from which spreadsheets count, to 1970. */
const DAYS_BEFORE_1970 = 25_569

/** A moment as spreadsheets count it; undefined for what is none, or was before they begin to count. */
const serialOf = (iso: string, offsetAt: OffsetAt): number | undefined => {
  const moment = new Date(iso)
  const local = moment.getTime() + offsetAt(moment) * 60_000
  const serial = local / DAY + DAYS_BEFORE_1970
  return Number.isNaN(serial) || serial < 61 ? undefined : Number(serial.toFixed(9))
}

/** Not allowed in XML 1.0: written as spreadsheets write them; and what looks like that by itself. */
const unwritable = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Most texts have nothing that XML would not take as it is, nor spaces at their ends. */
const isPlain = (text: string): boolean =>
  text.length <= MOST_CHARACTERS && !/[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x|^\s|\s$/u.test(text)

const escaped = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replaceAll(/[&<>]/gu, (mark) => marks[mark] ?? mark)
    .replaceAll(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)

/** `A` for 1, `AA` for 27. */
const columnName = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)
