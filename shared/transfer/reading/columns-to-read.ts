import type { CellReading, ImportMap } from '../column-map.ts'
import { isEach, type PropertyPath, readPath } from '../path.ts'
import { isManaged, kindOfProperty, type PropertyKind } from '../properties.ts'

/** A property that a table fills, and from which of its columns. */
export type ReadColumn = {
  /** Counted from 0; absent for what no column has. */
  readonly index?: number
  readonly header?: string
  readonly text: string
  readonly path: PropertyPath
  readonly kind: PropertyKind | undefined
  readonly reading?: CellReading | undefined
  /** Whether it is one of the contents that a row is about. */
  readonly ofContents: boolean
  /** Of an amount of money: the path of its currency. */
  readonly currencyAt?: string
}

/** A property by its path, as it is read without a column. */
export const readColumnOf = (text: string): ReadColumn => {
  const path = readPath(text) ?? []
  const kind = kindOfProperty(path)
  const currencyAt = kind === 'number' ? currencyBeside(text) : undefined
  return {
    text,
    path,
    kind,
    ofContents: path.some(isEach),
    ...(currencyAt !== undefined && { currencyAt }),
  }
}

const currencyBeside = (text: string): string | undefined => {
  const beside = text.replace(/[^.]+$/u, 'currency')
  return kindOfProperty(readPath(beside) ?? []) === undefined ? undefined : beside
}

/** The column that says which shipment of the file a row is about. It is read for that alone. */
export const REFERENCE = 'reference'

const fallbacks: ReadonlySet<CellReading | undefined> = new Set(['if_empty', 'if_no_address'])

/** Whether a column only counts where others say nothing. */
export const isFallback = ({ reading }: Pick<ReadColumn, 'reading'>): boolean => fallbacks.has(reading)

/**
 * The columns of a file that a map names, in the order of the file, and after them those that only count where others are
 * empty; managed properties are left to the desk.
 */
export const columnsToRead = (headers: readonly string[], map: ImportMap): readonly ReadColumn[] => {
  const free = [...map.columns]
  const found = headers.flatMap((header, index) => {
    const place = free.findIndex((one) => one.header === header)
    const [column] = place < 0 ? [] : free.splice(place, 1)
    if (!column) return []
    const read = { ...readColumnOf(column.path), index, header, reading: column.reading }
    return isManaged(read.path) && read.text !== REFERENCE ? [] : [read]
  })
  return [...found.filter((one) => !isFallback(one)), ...found.filter(isFallback)]
}
