import { headersKnown, MANY_HEADERS } from './find-headers.ts'

export const fileDelimiters = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const
export type FileDelimiter = keyof typeof fileDelimiters

const names: readonly FileDelimiter[] = ['comma', 'semicolon', 'tab', 'bar']
const LINES_LOOKED_AT = 40

export type FoundDialect = {
  readonly delimiter: FileDelimiter
  /** How many cells most of its first lines have. */
  readonly usualCells: number | undefined
}

/** How the cells of a table are told apart, by its beginning. */
export const detectDialect = (head: string, given: FileDelimiter | undefined): FoundDialect => {
  const lines = head
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT)
  const delimiter = given ?? declared(lines[0]) ?? mostEven(lines)
  return { delimiter, usualCells: usualCount(lines, delimiter)?.cells }
}

/** What the first line says that stands between the cells, as some programs write it: `sep=;`. */
const declared = (line = ''): FileDelimiter | undefined => {
  const sign = /^\uFEFF*"?sep=(.)"?\s*$/iu.exec(line)?.[1]
  return names.find((name) => fileDelimiters[name] === sign)
}

/** Whether a line says nothing but which mark stands between the cells. */
export const isDeclaration = (cells: readonly string[]): boolean =>
  /^\uFEFF*sep=.?$/iu.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '')

/** The mark that stands between the most headers of a known program, or else as often in the most lines. */
const mostEven = (lines: readonly string[]): FileDelimiter => {
  const scoreOf = (name: FileDelimiter): number => {
    const usual = usualCount(lines, name)
    if (!usual || usual.cells < 2) return 0
    return headersIn(lines, name) * 1_000_000 + usual.lines * 1000 + usual.cells
  }
  return names.reduce((best, name) => (scoreOf(name) > scoreOf(best) ? name : best))
}

const headersIn = (lines: readonly string[], name: FileDelimiter): number => {
  const known = lines.slice(0, 20).map((line) => {
    const cells = line.split(fileDelimiters[name]).map((cell) => cell.replace(/^\s*"(.*)"\s*$/u, '$1'))
    return headersKnown({ cells })
  })
  const most = Math.max(0, ...known)
  return most < MANY_HEADERS ? 0 : most
}

/** Whether no cell of a line may go on in the next one, or may have begun in the one before. */
const isWhole = (line: string): boolean => line.split('"').length % 2 === 1

/** The number of cells that most lines have; of two that are as frequent the larger one. What may be half a row tells nothing where others do. */
const usualCount = (all: readonly string[], name: FileDelimiter) => {
  const whole = all.filter(isWhole)
  const lines = whole.length > 0 ? whole : all
  const counts = Map.groupBy(
    lines.map((line) => withoutQuoted(line).split(fileDelimiters[name]).length),
    (cells) => cells,
  )
  return [...counts]
    .map(([cells, same]) => ({ cells, lines: same.length }))
    .toSorted((one, other) => other.lines - one.lines || other.cells - one.cells)
    .find(({ cells }, _, found) => cells > 1 || found.length === 1)
}

const withoutQuoted = (line: string): string => line.replaceAll(/"(?:[^"]|"")*"/gu, '')
