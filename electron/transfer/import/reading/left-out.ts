import type { LeftOutReason } from '#shared/transfer/import.ts'
import type { ReadColumn } from '#shared/transfer/reading/columns-to-read.ts'
import type { NumberedRow } from './table.ts'

/** Sums, as the cell that says so names them. */
const total =
  /^(?:(?:(?:grand|sub|order|report|overall)[\s-]?)?totals?|sums?|summe|gesamt(?:summe|betrag)?|zwischensumme|insgesamt|(?:sous-)?total général|totale|totaal|total general|suma|razem|celkem|spolu|összesen|toplam|yhteensä|summa|soma|итого|всего|σύνολο|合計|小計|总计|合计|總計|합계|الإجمالي|المجموع|סה"כ)(?:\s*[:=][\d.,\s\p{Sc}]*|\s+(?:amount|sales?|price|value|qty|quantity|weight|units)\s*:?|\s+\(.{1,30}\))?$/iu

/** Notes that programs write below their tables. */
const note =
  /\brecord\(?s?\)? (?:downloaded|exported|found)\b|^seller id\s*:|^(?:total|number of|no\. of) (?:records|rows|orders|lines|items)\b|^(?:report )?(?:generated|created|exported|printed|downloaded|erstellt|exportiert|généré|exporté|generado|exportado)(?: (?:on|at|by|am|um|von|le|el|por|par))?\b.*\d|^page \d+|^seite \d+|^-+ ?(?:end|eof|ende|fin)\b|^end of (?:file|report|list)\b|^(?:©|copyright\b)|^[-=_*#~.\s]{3,}$/iu

/** A number or an amount, with whatever sign, and its currency or unit: what a sum is. */
const isAmount = (cell: string): boolean =>
  /^\s*[A-Z]{3}\s*$/u.test(cell) || (/\d/u.test(cell) && !/\p{L}{4,}/u.test(cell))

/** Columns that say where goods go. Who has none of it is nobody's order. */
const isOfAddress = ({ text }: ReadColumn): boolean => text.startsWith('addresses[')

/** A cell in which something stands, and its place. */
type Filled = readonly [place: number, text: string]

/** As many cells a note has at most. */
const MOST_OF_NOTE = 3

/**
 * Tells rows that are no orders, and only where they say so themselves: sums, notes of the program that wrote the table,
 * and headers that stand in it once more. What might be an order is none of them, and is refused where it is a bad one.
 */
export const createLeftOut = (headers: readonly string[], columns: readonly ReadColumn[]) => {
  const places = new Set(columns.filter(isOfAddress).map(({ index }) => index))
  const contents = new Set(columns.filter(({ ofContents }) => ofContents).map(({ index }) => index))
  // Goods may be called like a sum, which is of no order. It may count all pieces, so that a quantity tells nothing.
  const numbers = new Set(columns.filter(({ text }) => text === 'custom_reference').map(({ index }) => index))
  const isTable = headers.filter((header) => header.trim() !== '').length > MOST_OF_NOTE

  const named = headers.map((header) => header.trim())
  const areHeaders = (cells: readonly string[]): boolean => {
    if (cells[0]?.trim() !== named[0]) return false
    const filled = cells.filter((cell) => cell.trim() !== '').length
    return filled > 1 && cells.every((cell, at) => cell.trim() === '' || cell.trim() === named[at])
  }
  /** Most rows are, and need not be looked at any more. */
  const isSent = (cells: readonly string[]): boolean => {
    let many = 0
    for (const place of places) if ((cells[place ?? -1] ?? '').trim() !== '') many += 1
    return many > 2
  }
  const isTotal = (filled: readonly Filled[]): boolean => {
    const isOfOrder = filled.some(([place]) => numbers.has(place))
    const said = filled.find(([place, cell]) => total.test(cell) && !(isOfOrder && contents.has(place)))
    return (
      said !== undefined && filled.every((one) => one === said || (isAmount(one[1]) && !places.has(one[0])))
    )
  }
  const isFooter = (filled: readonly Filled[]): boolean => {
    const [[place, text] = [0, '']] = filled
    const isAlone = filled.length === 1 && !places.has(place) && !contents.has(place)
    // An order number has no three words.
    if (isAlone && !note.test(text)) return /\S\s+\S+\s+\S/u.test(text)
    return (
      filled.length <= MOST_OF_NOTE &&
      filled.length * 2 <= headers.length &&
      filled.some(([at, cell]) => !contents.has(at) && note.test(cell)) &&
      filled.every(([at, cell]) => note.test(cell) || isAmount(cell) || !places.has(at))
    )
  }

  return ({ cells }: NumberedRow): LeftOutReason | undefined => {
    if (areHeaders(cells)) return 'headers_again'
    if (!isTable || isSent(cells)) return undefined
    const filled = cells.flatMap((cell, at): readonly Filled[] => {
      const text = cell.trim()
      return text === '' ? [] : [[at, text]]
    })
    if (isTotal(filled)) return 'total'
    return isFooter(filled) ? 'footer' : undefined
  }
}
