import type { RuleCode } from '../../api-error.ts'
import { setValueAt } from '../../contract/tree.ts'
import type { FixedValue, ImportMap } from '../column-map.ts'
import type { Fix } from '../import.ts'
import { namesOf, pathOfRow, type PropertyPath } from '../path.ts'
import { type CellContext, readCell, unitOfReading } from './read-cell.ts'
import { type ReadColumn, readColumnOf } from './columns-to-read.ts'
import type { MoneyProblem } from './money.ts'
import { type ReadValue, settleCurrencies } from './settle-currencies.ts'
import { splitName } from './split-name.ts'

/** A row of a table: its number in the file, and its cells as they stand there. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] }

/** What a shipment says at a place, and where that stands in the file. */
export type Placed = {
  readonly row: number
  readonly path: string
  readonly column?: string
  readonly value: string
}
export type CellProblem = Placed & { readonly code: RuleCode } & Partial<MoneyProblem>

export type Assembled = {
  /** To be given to create. */
  readonly input: Record<string, unknown>
  readonly problems: readonly CellProblem[]
  readonly placed: readonly Placed[]
}

export type TableOptions = {
  readonly columns: readonly ReadColumn[]
  /** Whether spaces around a text mean nothing, as in the files of others. */
  readonly trims: boolean
  /** By the number of their row. */
  readonly fixes: ReadonlyMap<number, readonly Fix[]>
  /** What a text of a property means, by `replacementKey`. */
  readonly replacements?: ReadonlyMap<string, string>
}
export type AssemblyOptions = CellContext & TableOptions & { readonly values: ImportMap['values'] }

/** The key of what a text means at a path. */
export const replacementKey = (path: string, text: string): string => JSON.stringify([path, text.trim()])

const textOfCell = (path: string, cell = '', options: TableOptions): string => {
  const trimmed = cell.trim()
  const text = options.trims || trimmed === '' ? trimmed : cell
  return options.replacements?.get(replacementKey(path, text)) ?? text
}

/** What a row says at a path, after what was put right; nothing where it is empty. */
export const createTextReader = (path: string, options: TableOptions) => {
  const column = options.columns.find(({ text }) => text === path)
  return ({ row, cells }: TableRow): string =>
    options.fixes.get(row)?.find((fix) => fix.path === path)?.value ??
    textOfCell(path, cells[column?.index ?? -1], options)
}

/** Makes what create takes of the rows of one shipment: the first says everything of it, each one contents. */
export const createAssembly = (options: AssemblyOptions) => {
  const fixed = options.values.map(({ path, value }: FixedValue): ReadValue => ({
    ...readColumnOf(path),
    cellText: value,
  }))

  const valuesIn = ({ row, cells }: TableRow): readonly ReadValue[] => {
    const fixes = (options.fixes.get(row) ?? []).map(({ path, value }) => ({
      ...readColumnOf(path),
      cellText: value,
    }))
    const fixedPaths = new Set(fixes.map(({ text }) => text))
    const own = options.columns
      .filter(({ text }) => !fixedPaths.has(text))
      .map((column) => ({ ...column, cellText: textOfCell(column.text, cells[column.index ?? -1], options) }))
      .filter(({ cellText }) => cellText !== '')
    const headers = new Map(options.columns.map(({ text, header }) => [text, header]))
    return settleCurrencies(
      [
        ...own,
        ...fixes
          .map((fix) => withHeader(fix, headers.get(fix.text)))
          .filter(({ cellText }) => cellText !== ''),
      ],
      fixed.filter(({ text }) => !fixedPaths.has(text)),
    )
  }

  const assemble = (rows: readonly TableRow[]): Assembled => {
    const input: Record<string, unknown> = {}
    const problems: CellProblem[] = []
    const placed: Placed[] = []
    const first = new Map<string, string>()
    for (const [place, row] of rows.entries()) {
      for (const one of valuesIn(row)) {
        const at = placeOf(one, row.row)
        const before = one.ofContents || place === 0 ? undefined : first.get(one.text)
        if (before !== undefined) {
          if (before !== one.cellText) problems.push({ ...at, code: 'conflicting_properties' })
          continue
        }
        if (!one.ofContents) first.set(one.text, one.cellText)
        placed.push({ ...at, path: one.text.replace('contents[]', `contents[${place}]`) })
        const code = put(input, { ...one, cellText: one.read ?? one.cellText, row: place }, options)
        if (one.problem) problems.push({ ...at, ...one.problem })
        else if (code) problems.push({ ...at, code })
      }
    }
    return { input, problems, placed }
  }
  return assemble
}

const withHeader = (one: ReadValue, header: string | undefined): ReadValue =>
  header === undefined ? one : { ...one, header }

const placeOf = ({ text, header, cellText }: ReadValue, row: number): Placed => ({
  row,
  path: text,
  ...(header === undefined ? {} : { column: header }),
  value: cellText,
})

/** Puts what a cell says into a request. @returns what is wrong with it, if anything */
const put = (
  input: Record<string, unknown>,
  { path, kind, cellText, reading, row }: ReadValue & { readonly row: number },
  context: CellContext,
): RuleCode | undefined => {
  const set = (at: PropertyPath, value: unknown): void => setValueAt(input, pathOfRow(at, row), value)
  if (path.at(-1) === 'name' && path.at(-2) === 'contact') {
    const [firstName, lastName] = splitName(cellText)
    set(beside(path, 'first_name'), firstName)
    set(beside(path, 'last_name'), lastName)
    return undefined
  }
  const read = readCell(cellText, { kind, name: namesOf(path).at(-1) ?? '', reading }, context)
  if ('code' in read) return read.code
  set(path, read.value)
  const unit = unitOfReading(reading)
  if (unit !== undefined) set(beside(path, 'unit'), unit)
  return undefined
}

/** The path of what lies beside the last step. */
const beside = (path: PropertyPath, name: string): PropertyPath => [...path.slice(0, -1), name]
