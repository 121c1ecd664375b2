import type { Sentence } from '../../texts/sentences.ts'
import { isTree, setValueAt, valueAt } from '../../contract/tree.ts'
import type { FixedValue, ImportMap } from '../column-map.ts'
import type { Fix } from '../import.ts'
import { nameAtEnd, pathOfRow, type PropertyPath } from '../path.ts'
import { lastNameOf, trimmed, withoutSpreadsheetMarks } from './cell-text.ts'
import { chooseValues } from './choose-values.ts'
import type { ColumnWritings } from './column-writings.ts'
import { type ReadColumn, readColumnOf } from './columns-to-read.ts'
import { oneUnitEach } from './contents-measures.ts'
import { itemsIn } from './items.ts'
import type { UsualNumber } from './numbers.ts'
import { type CellContext, problemOfShortened, readCell } from './read-cell.ts'
import type { ReadProblem } from './read-problem.ts'
import { type ReadValue, settleCurrencies } from './settle-currencies.ts'
import { settleMeasures } from './settle-measures.ts'
import { createCarrier, isSameSaid, settleOrder } from './settle-order.ts'
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
export type CellProblem = Placed & ReadProblem
export type CellWarning = Placed & { readonly sentence: Sentence }

export type Assembled = {
  /** To be given to create. */
  readonly input: Record<string, unknown>
  readonly problems: readonly CellProblem[]
  readonly warnings: readonly CellWarning[]
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
export type AssemblyOptions = CellContext &
  TableOptions & {
    readonly values: ImportMap['values']
    /** What a sign of several currencies means, if it is one of them. */
    readonly usualCurrency?: string | undefined
    /** How the columns are written, as far as they show it. */
    readonly writings?: ColumnWritings
  }

/** The key of what a text means at a path. */
export const replacementKey = (path: string, text: string): string => JSON.stringify([path, text.trim()])

const textOfCell = (path: string, cell = '', options: TableOptions): string => {
  const seen = trimmed(cell)
  const text = options.trims || seen === '' ? withoutSpreadsheetMarks(seen, lastNameOf(path)) : cell
  if (!options.replacements?.size) return text
  return options.replacements.get(replacementKey(path, text)) ?? text
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

type Carrier = ReturnType<typeof createCarrier>

/** Makes what create takes of the rows of one shipment: the first says everything of it, each one contents. */
export const createAssembly = (options: AssemblyOptions) => {
  const fixed = options.values.map(({ path, value }: FixedValue): ReadValue => ({
    ...readColumnOf(path),
    cellText: value,
    isAssumed: true,
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

  /** What stands in its cells; in most of a wide table nothing does. */
  const valuesIn = (cells: TableRow['cells']): readonly ReadValue[] => {
    const values: ReadValue[] = []
    // What is empty may be meant as something.
    const isPlain = !options.replacements?.size
    for (const column of options.columns) {
      const cell = cells[column.index ?? -1] ?? ''
      const cellText = cell === '' && isPlain ? '' : textOfCell(column.text, cell, options)
      if (cellText !== '') values.push({ ...column, cellText })
    }
    return values
  }

  /** What a row says of each of the contents that it is about: of one, unless a cell of it holds several items. */
  const contentsIn = (
    { row, cells }: TableRow,
    { carriedTo, note }: Carrier,
  ): readonly (readonly ReadValue[])[] => {
    const fixes = fixesIn(row)
    const fixedPaths = new Set(fixes.map(({ text }) => text))
    const said = chooseValues([
      ...valuesIn(cells).filter(({ text }) => !fixedPaths.has(text)),
      ...fixes.filter(({ cellText }) => cellText !== ''),
    ])
    const rest = said.filter(({ reading }) => reading !== 'items')
    const items = said.filter(({ reading }) => reading === 'items').flatMap(valuesOfItems)
    return (items.length === 0 ? [[]] : items).map((item) => {
      const ofItem = new Set(item.map(({ text }) => text))
      const own = [...(ofItem.size === 0 ? rest : rest.filter(({ text }) => !ofItem.has(text))), ...item]
      const carried = carriedTo(own)
        .filter(({ path }) => !fixedPaths.has(path))
        .map(({ path, cellText }) => ({ ...readColumnOf(path), cellText, isAssumed: true }))
      const settled = settleMeasures(
        settleCurrencies(
          quantitiesFirst([...own, ...carried]),
          fixed.filter(({ text }) => !fixedPaths.has(text)),
          options.usualCurrency,
        ),
      )
      note(settled)
      return settled
    })
  }

  const assemble = (rows: readonly TableRow[]): Assembled => {
    const input: Record<string, unknown> = {}
    const problems: CellProblem[] = []
    const warnings: CellWarning[] = []
    const placed: Placed[] = []
    const said = new Map<string, string>()
    const carrier = createCarrier()
    const read = rows.flatMap((row) => contentsIn(row, carrier).map((values) => ({ row, values })))
    const contents = settleOrder(read.map(({ values }) => values))
    const stated = new Set(contents.flatMap((values) => values.filter(isOfFile).map(({ text }) => text)))
    let place = 0
    for (const [index, { row }] of read.entries()) {
      const values = contents[index] ?? []
      for (const one of values) {
        if (isSaidOfEach(one.text, stated) || isIdle(one, place, input)) continue
        const at = placeOf(one, row.row)
        const path = one.text.replace('contents[]', `contents[${place}]`)
        const before = said.get(path)
        if (before !== undefined) {
          if (one.isAssumed !== true && !isSameSaid(one, before, one.cellText))
            problems.push({ ...at, code: 'conflicting_properties' })
          continue
        }
        said.set(path, one.cellText)
        placed.push({ ...at, path, ...(one.inCell && { cell: one.inCell.text }) })
        const isOfAll = isForAllPieces(one, stated)
        const problem = one.problem ?? put(input, { ...one, row: place, isOfAll }, options)
        if (problem) problems.push({ ...at, ...problem })
        else if (one.warning) warnings.push({ ...at, sentence: one.warning })
      }
      if (values.some(({ ofContents }) => ofContents)) place += 1
    }
    oneUnitEach(input)
    return { input, problems, warnings, placed }
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
const isIdle = (one: ReadValue, row: number, input: unknown): boolean => {
  if (isOfFile(one) || one.path.at(-1) !== 'unit') return false
  if (!['weight', 'dimensions'].some((name) => name === one.path.at(-2))) return false
  const measured = valueAt(input, pathOfRow(one.path.slice(0, -1), row))
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
  one: ReadValue & { readonly row: number; readonly isOfAll: boolean },
  options: AssemblyOptions,
): ReadProblem | undefined => {
  const { path, kind, index, row } = one
  const text = one.read ?? one.cellText
  const set = (at: PropertyPath, value: unknown): void => setValueAt(input, pathOfRow(at, row), value)
  const isText = kind === 'text' || kind === undefined
  const cut = isText && index !== undefined ? problemOfShortened(text) : undefined
  if (cut) return cut
  if (path.at(-1) === 'name' && path.at(-2) === 'contact') {
    const [firstName, lastName] = splitName(text)
    set(beside(path, 'first_name'), firstName)
    set(beside(path, 'last_name'), lastName)
    return undefined
  }
  const read = one.parts ? readParts(one, one.parts, options) : readOne(one, text, options)
  if ('code' in read) return read
  const sent = (): unknown => valueAt(input, pathOfRow([...path.slice(0, 2), 'quantity'], row))
  const quantity = one.isOfAll ? (one.pieces ?? sent()) : undefined
  set(path, forOnePiece(read.value, quantity))
  return undefined
}

const readOne = (one: ReadValue, text: string, options: AssemblyOptions) => {
  const property = {
    kind: one.kind,
    name: nameAtEnd(one.path),
    reading: one.reading,
    writing: options.writings?.get(one.text),
    usually: usualNumber(one),
    isDeadline: one.path.at(-1) === 'end',
  }
  // Programs write cells of several things with points.
  return readCell(text, property, one.inCell ? { ...options, decimalMark: 'point' } : options)
}

const usualNumber = ({ currencyAt, unitAt, isWhole }: ReadValue): UsualNumber | undefined => {
  if (unitAt !== undefined) return 'decimals'
  if (currencyAt === undefined) return undefined
  return isWhole === true ? 'whole' : 'thousands'
}

/** The sum of what makes up a measure, in its unit. */
const readParts = (one: ReadValue, parts: NonNullable<ReadValue['parts']>, options: AssemblyOptions) => {
  let sum = 0
  for (const { text, factor } of parts) {
    const read = readOne(one, text, options)
    if ('code' in read) return read
    sum += Number(read.value) * factor
  }
  return { value: Number(sum.toFixed(6)) }
}

/** The path of what lies beside the last step. */
const beside = (path: PropertyPath, name: string): PropertyPath => [...path.slice(0, -1), name]
