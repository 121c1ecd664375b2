const delimiters = ['\t', ';', ','] as const

/** What parts the columns of a table of text: the sign of its kind that its first line has most of. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1)
  const countOf = (sign: string): number => first.split(sign).length
  return delimiters.toSorted((one, other) => countOf(other) - countOf(one))[0] ?? ','
}

/** A row of a table of text, and the line that it begins on, counted from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

/**
 * Reads a table that is parted by tabs, semicolons or commas, as spreadsheets copy and save it. A cell in quotes may
 * hold anything, a doubled quote stands for one. Empty lines are left out.
 */
export const readCsv = (text: string): readonly CsvRow[] => {
  const plain = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n')
  const delimiter = delimiterOf(plain)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let begin = 1
  const endRow = (): void => {
    cells.push(cell.trim())
    if (cells.some((one) => one !== '')) rows.push({ line: begin, cells })
    cells = []
    cell = ''
  }
  for (let position = 0; position < plain.length; position += 1) {
    const sign = plain.charAt(position)
    if (sign === '\n') line += 1
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (plain.charAt(position + 1) === '"') {
        cell += '"'
        position += 1
      } else isQuoted = false
    } else if (sign === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (sign === delimiter) {
      cells.push(cell.trim())
      cell = ''
    } else if (sign === '\n') {
      endRow()
      begin = line
    } else cell += sign
  }
  endRow()
  return rows
}
