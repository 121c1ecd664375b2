import type { RuleCode } from '../../api-error.ts'
import { isTree, type PathStep, setValueAt, valueAt } from '../../contract/tree.ts'
import type { FixedValue, ImportMap } from '../column-map.ts'
import type { Fix } from '../import.ts'
import { namesOf, pathOfRow, type PropertyPath } from '../path.ts'
import { type CellContext, readCell, unitOfReading } from './read-cell.ts'
import { chooseValues } from './choose-values.ts'
import { type ReadColumn, readColumnOf } from './columns-to-read.ts'
import { itemsIn } from './items.ts'
import type { MoneyProblem } from './money.ts'
import { type ReadValue, settleCurrencies } from './settle-currencies.ts'
import { splitName } from './split-name.ts'
import { forOnePiece, isForAllPieces, isSaidOfEach } from './whole-order.ts'

/** A row of a table: its number in the file, and its cells as they stand there. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] }

/** What a shipment says at a place, and where that stands in the file. */
export type Placed = {
  readonly row: number
  readonly path: string
  readonly column?: string
  readonly value: string
  /** The path of the cell in which it stands among other things. */
  readonly cell?: string
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
  // Those that only count where others are empty come last.
  const columns = options.columns.filter(({ text }) => text === path)
  return ({ row, cells }: TableRow): string =>
    options.fixes.get(row)?.find((fix) => fix.path === path)?.value ??
    columns.map(({ index = -1 }) => textOfCell(path, cells[index], options)).find((text) => text !== '') ??
    ''
}

/** Makes what create takes of the rows of one shipment: the first says everything of it, each one contents. */
export const createAssembly = (options: AssemblyOptions) => {
  const fixed = options.values.map(({ path, value }: FixedValue): ReadValue => ({
    ...readColumnOf(path),
    cellText: value,
  }))

  const byPath = new Map(options.columns.toReversed().map((column) => [column.text, column]))
  /** What somebody said instead, meant as its column is. */
  const fixesIn = (row: number): readonly ReadValue[] =>
    (options.fixes.get(row) ?? []).map(({ path, value }) => {
      const { header, reading } = byPath.get(path) ?? {}
      return {
        ...readColumnOf(path),
        ...(header !== undefined && { header }),
        ...(reading && { reading }),
        cellText: value,
      }
    })

  /** What a row says of each of the contents that it is about: of one, unless a cell of it holds several items. */
  const contentsIn = ({ row, cells }: TableRow): readonly (readonly ReadValue[])[] => {
    const fixes = fixesIn(row)
    const fixedPaths = new Set(fixes.map(({ text }) => text))
    const said = chooseValues(
      [
        ...options.columns
          .filter(({ text }) => !fixedPaths.has(text))
          .map((column) => ({
            ...column,
            cellText: textOfCell(column.text, cells[column.index ?? -1], options),
          })),
        ...fixes,
      ].filter(({ cellText }) => cellText !== ''),
    )
    const rest = said.filter(({ reading }) => reading !== 'items')
    const items = said.filter(({ reading }) => reading === 'items').flatMap(valuesOfItems)
    return (items.length === 0 ? [[]] : items).map((item) => {
      const ofItem = new Set(item.map(({ text }) => text))
      return settleCurrencies(
        quantitiesFirst([
          ...(ofItem.size === 0 ? rest : rest.filter(({ text }) => !ofItem.has(text))),
          ...item,
        ]),
        fixed.filter(({ text }) => !fixedPaths.has(text)),
      )
    })
  }

  const assemble = (rows: readonly TableRow[]): Assembled => {
    const input: Record<string, unknown> = {}
    const problems: CellProblem[] = []
    const placed: Placed[] = []
    const first = new Map<string, string>()
    const contents = rows.flatMap((row) => contentsIn(row).map((values) => ({ row, values })))
    const stated = new Set(contents.flatMap(({ values }) => values.filter(isOfFile).map(({ text }) => text)))
    for (const [place, { row, values }] of contents.entries()) {
      for (const one of values) {
        if (isSaidOfEach(one.text, stated) || isIdle(one, pathOfRow(one.path, place), input)) continue
        const at = placeOf(one, row.row)
        const before = one.ofContents || place === 0 ? undefined : first.get(one.text)
        if (before !== undefined) {
          if (before !== one.cellText) problems.push({ ...at, code: 'conflicting_properties' })
          continue
        }
        if (!one.ofContents) first.set(one.text, one.cellText)
        placed.push({
          ...at,
          path: one.text.replace('contents[]', `contents[${place}]`),
          ...(one.inCell && { cell: one.inCell.text }),
        })
        const isOfAll = isForAllPieces(one, stated)
        const code = put(input, { ...one, cellText: one.read ?? one.cellText, row: place, isOfAll }, options)
        if (one.problem) problems.push({ ...at, ...one.problem })
        else if (code) problems.push({ ...at, code })
      }
    }
    return { input, problems, placed }
  }
  return assemble
}

/** The items of a cell, each with what is said of it. */
const valuesOfItems = ({ text, cellText, header }: ReadValue): readonly (readonly ReadValue[])[] =>
  itemsIn(cellText).map((item) =>
    item.map((value) => ({
      ...readColumnOf(value.path),
      ...(header !== undefined && { header }),
      ...(value.reading && { reading: value.reading }),
      cellText: value.text,
      inCell: { text, cellText },
    })),
  )

const isQuantity = ({ path }: ReadValue): boolean => path.at(-1) === 'quantity'

/** What is for all pieces needs to know how many there are. */
const quantitiesFirst = (values: readonly ReadValue[]): readonly ReadValue[] => [
  ...values.filter(isQuantity),
  ...values.filter((one) => !isQuantity(one)),
]

/** Whether the file says it, not whoever imports it for all shipments. */
const isOfFile = ({ header, inCell, index }: ReadValue): boolean =>
  header !== undefined || inCell !== undefined || index !== undefined

/** Whether it is a unit for all shipments, where there is nothing that needs one. */
const isIdle = (one: ReadValue, path: readonly PathStep[], input: unknown): boolean => {
  const isMeasure = ['weight', 'dimensions'].some((name) => name === path.at(-2))
  if (isOfFile(one) || !isMeasure || path.at(-1) !== 'unit') return false
  const measured = valueAt(input, path.slice(0, -1))
  return !isTree(measured) || measured['unit'] !== undefined
}

/** What stands among other things in a cell is put right with the whole cell. */
const placeOf = ({ text, header, cellText, inCell }: ReadValue, row: number): Placed => ({
  row,
  path: inCell?.text ?? text,
  ...(header === undefined ? {} : { column: header }),
  value: inCell?.cellText ?? cellText,
})

/** Puts what a cell says into a request. @returns what is wrong with it, if anything */
const put = (
  input: Record<string, unknown>,
  {
    path,
    kind,
    cellText,
    reading,
    row,
    inCell,
    isOfAll,
  }: ReadValue & { readonly row: number; readonly isOfAll: boolean },
  context: CellContext,
): RuleCode | undefined => {
  const set = (at: PropertyPath, value: unknown): void => setValueAt(input, pathOfRow(at, row), value)
  if (path.at(-1) === 'name' && path.at(-2) === 'contact') {
    const [firstName, lastName] = splitName(cellText)
    set(beside(path, 'first_name'), firstName)
    set(beside(path, 'last_name'), lastName)
    return undefined
  }
  // Programs write such cells, with points.
  const dialect: CellContext = inCell ? { ...context, decimalMark: 'point' } : context
  const read = readCell(cellText, { kind, name: namesOf(path).at(-1) ?? '', reading }, dialect)
  if ('code' in read) return read.code
  const quantity = isOfAll ? valueAt(input, pathOfRow([...path.slice(0, 2), 'quantity'], row)) : undefined
  set(path, forOnePiece(read.value, quantity))
  const unit = unitOfReading(reading)
  if (unit !== undefined) set(beside(path, 'unit'), unit)
  return undefined
}

/** The path of what lies beside the last step. */
const beside = (path: PropertyPath, name: string): PropertyPath => [...path.slice(0, -1), name]
