/** What stands in a cell; nothing is an empty one. */
export type CsvCell = string | number | boolean | undefined

export const delimiters = { comma: ',', semicolon: ';', tab: '\t' } as const
export const decimalMarks = { point: '.', comma: ',' } as const

/** How a CSV file is written. */
export type CsvDialect = {
  readonly delimiter: (typeof delimiters)[keyof typeof delimiters]
  readonly decimalMark: (typeof decimalMarks)[keyof typeof decimalMarks]
}

/**
 * What a spreadsheet would take for a formula, with the signs that keep it from that already: also behind spaces and signs
 * that nobody sees, which some drop first, and in the wide forms of East Asian keyboards.
 */
const formula = /^'*(?:[\t\r\n]|[\s\p{Cf}\p{Cc}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]*[=+\-@＝＋－＠])/u

/** A text that no spreadsheet runs: one that begins like a formula gets an apostrophe before it. */
export const defused = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text that was meant before it was defused. */
export const restored = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text

/** Writes rows as RFC 4180 has them, each with its end of line. */
export const createCsvWriter = ({ delimiter, decimalMark }: CsvDialect) => {
  const needsQuotes = new RegExp(`["\\r\\n${delimiter}]|^\\s|\\s$`, 'u')
  const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const cellText = (cell: CsvCell): string => {
    if (cell === undefined) return ''
    if (typeof cell === 'string') return quoted(defused(cell))
    if (typeof cell === 'boolean') return String(cell)
    return quoted(decimalMark === '.' ? String(cell) : String(cell).replace('.', decimalMark))
  }
  return (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(delimiter)}\r\n`
}
