import { createQuotationMarks, withoutQuotes, withoutSpaces } from './csv-marks.ts'
import { unreadable } from './unreadable.ts'

/** Longer than what a spreadsheet lets stand in a cell: a quotation mark that has no second one so far away has none. */
const MOST_QUOTED = 100_000

/** Longer than any row of a table is. */
const LONGEST_RECORD = 1_000_000

const QUOTE = 0x22
const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d]

export type CsvRecord = {
  readonly cells: readonly string[]
  /** A cell begins with a quotation mark that has no second one, and is a cell by itself for want of better. */
  readonly isUnpaired: boolean
}

export type RecordOptions = {
  /** One sign. */
  readonly delimiter: string
  /** How many cells most lines of the file have: the evidence where quotation marks can be read in two ways. */
  readonly usualCells: number | undefined
}

/** Cells of one record, and where the next one begins. */
type Taken = { readonly cells: string[]; readonly next: number }
type Quoted = Taken & {
  /** Whether its quotation marks may be signs of the text itself. */
  readonly isDoubtful: boolean
  /** Whether a quoted cell goes on in the next line. */
  readonly isLong: boolean
  readonly isUnclosed: boolean
}

/**
 * Takes a text of CSV apart as it comes in. Any end of line ends a line, whichever the others have. Quotation marks are
 * read as RFC 4180 has them, unless the lines themselves say otherwise: where a quoted cell would swallow marks between
 * cells or ends of lines, and each of those lines has the usual number of cells without quoting, they are part of the
 * text, as in tab files that quote nothing. One without a second one costs its own line at most.
 */
export const createRecordReader = ({ delimiter, usualCells }: RecordOptions) => {
  const mark = delimiter.charCodeAt(0)
  let text = ''
  let isLast = false
  /** Up to where quotation marks were found to be nothing but signs. */
  let plainTo = 0

  const isEnd = (code: number): boolean => code === mark || code === LINE_FEED || code === CARRIAGE_RETURN
  const marks = createQuotationMarks(isEnd)
  /** Where cells begin that a quoted one without an end follows, so that nobody goes through them once more. */
  const beforeUnclosed = new Set<number>()

  /** Where a line ends; nothing where that is not known yet. */
  const endOfLine = (from: number): number | undefined => {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === LINE_FEED || code === CARRIAGE_RETURN) return at
    }
    return isLast ? text.length : undefined
  }
  /** Where the line after it begins; nothing where that is not known yet. */
  const afterLine = (end: number): number | undefined => {
    if (text.charCodeAt(end) !== CARRIAGE_RETURN) return end + 1
    if (end + 1 === text.length && !isLast) return undefined
    return text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1
  }

  /** A line as it stands; marks around a whole cell are none of its text. */
  const takePlain = (from: number): Taken | undefined => {
    const end = endOfLine(from)
    const next = end === undefined ? undefined : afterLine(end)
    if (end === undefined || next === undefined) return undefined
    return { cells: text.slice(from, end).split(delimiter).map(withoutMarks), next }
  }

  /** The second mark of a quoted cell: the first that an end of cell follows; -1 where there is none, nothing where that is not known yet. */
  const closingMark = (
    begin: number,
  ): { readonly at: number; readonly end: number; readonly isDoubtful: boolean } | undefined => {
    const after = withoutQuotes(text, begin)
    const isOwn = (after - begin) % 2 === 0
    const behind = withoutSpaces(text, after)
    if (behind === text.length && !isLast && after - begin <= MOST_QUOTED) return undefined
    const none = { at: -1, end: -1, isDoubtful: true }
    if (after - begin > MOST_QUOTED) return none
    if (isOwn && (behind === text.length || isEnd(text.charCodeAt(behind))))
      return { at: after - 1, end: behind, isDoubtful: false }
    const closing = marks.closingFrom(after)
    if (closing && closing.at - begin <= MOST_QUOTED)
      return { ...closing, isDoubtful: isOwn || marks.hasSingle(after, closing.at) }
    return isLast || marks.known() - begin > MOST_QUOTED ? none : undefined
  }

  /** Whether a quoted cell holds marks that otherwise end cells, and whether it goes over the end of a line. */
  const swallowed = (begin: number, end: number) => {
    const found = { isDoubtful: false, isLong: false }
    for (let at = begin; at < end && !found.isLong; at += 1) {
      const code = text.charCodeAt(at)
      if (!isEnd(code)) continue
      found.isDoubtful = true
      if (code !== mark) found.isLong = true
    }
    return found
  }

  const takeQuoted = (from: number): Quoted | undefined => {
    const cells: string[] = []
    let isDoubtful = false
    let isLong = false
    const begun: number[] = []
    for (let begin = from; ;) {
      begun.push(begin)
      let end = withoutSpaces(text, begin)
      if (text.charCodeAt(end) === QUOTE) {
        const opening = end
        const closing = beforeUnclosed.has(begin)
          ? { at: -1, end: -1, isDoubtful: true }
          : closingMark(opening)
        if (!closing) return undefined
        if (closing.at < 0) {
          for (const one of begun) beforeUnclosed.add(one)
          return { cells, next: begin, isDoubtful: true, isLong, isUnclosed: true }
        }
        const inside = swallowed(opening, closing.at)
        isDoubtful ||= closing.isDoubtful || inside.isDoubtful
        isLong ||= inside.isLong
        cells.push(text.slice(opening + 1, closing.at).replaceAll('""', '"'))
        end = closing.end
      } else {
        while (end < text.length && !isEnd(text.charCodeAt(end))) end += 1
        if (end === text.length && !isLast) return undefined
        cells.push(text.slice(begin, end))
      }
      if (text.charCodeAt(end) === mark) {
        begin = end + 1
        continue
      }
      const next = afterLine(end)
      return next === undefined ? undefined : { cells, next, isDoubtful, isLong, isUnclosed: false }
    }
  }

  /** Whether each of the lines has the usual number of cells where quotation marks are nothing but signs. */
  const areUsual = (from: number, to: number): boolean => {
    for (let at = from; at < to;) {
      const line = takePlain(at)
      if (!line || line.cells.length !== usualCells) return false
      at = line.next
    }
    return true
  }

  const take = (from: number): (CsvRecord & Pick<Taken, 'next'>) | undefined => {
    const quoted = from < plainTo ? undefined : takeQuoted(from)
    if (!quoted && from >= plainTo) return undefined
    const isUsual = quoted && !quoted.isLong && !quoted.isUnclosed && quoted.cells.length === usualCells
    if (quoted && (!quoted.isDoubtful || isUsual))
      return { cells: quoted.cells, next: quoted.next, isUnpaired: false }
    const plain = takePlain(from)
    if (!plain) return undefined
    if (!quoted) return { ...plain, isUnpaired: false }
    if (quoted.isUnclosed) return { ...plain, isUnpaired: plain.cells.length !== usualCells }
    const isPlain = usualCells !== undefined && usualCells > 1 && areUsual(from, quoted.next)
    if (isPlain) plainTo = quoted.next
    const { cells, next } = isPlain ? plain : quoted
    return { cells, next, isUnpaired: false }
  }

  function* records(): Generator<CsvRecord> {
    marks.look(text, isLast)
    let at = 0
    while (at < text.length) {
      const taken = take(at)
      if ((taken?.next ?? text.length) - at > LONGEST_RECORD) throw unreadable({ key: 'line_too_long' })
      if (!taken) break
      at = taken.next
      yield taken
    }
    text = text.slice(at)
    marks.cut(at)
    plainTo = Math.max(0, plainTo - at)
    beforeUnclosed.clear()
  }

  return {
    /** The records that are whole with this piece. */
    push: (piece: string): Iterable<CsvRecord> => {
      text += piece
      return records()
    },
    /** What is left, as the text has ended. */
    end: (): Iterable<CsvRecord> => {
      isLast = true
      return records()
    },
  }
}

const withoutMarks = (cell: string): string =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell
