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
  /** Of a weight or a length: the path of its unit. */
  readonly unitAt?: string
}

/** Another spelling of a property, as other documents of the contract have it. */
const otherSpelling = /\baddress_line_(?=[123]$)/u

/** A property by its path, as it is read without a column. */
export const readColumnOf = (written: string): ReadColumn => {
  const text = written.replace(otherSpelling, 'address_line')
  const path = readPath(text) ?? []
  const kind = kindOfProperty(path)
  const isNumber = kind === 'number'
  const currencyAt = isNumber ? beside(text, 'currency') : undefined
  const unitAt = isNumber && measured.test(text) ? beside(text, 'unit') : undefined
  return {
    text,
    path,
    kind,
    ofContents: path.some(isEach),
    ...(currencyAt !== undefined && { currencyAt }),
    ...(unitAt !== undefined && { unitAt }),
  }
}

const measured = /\.(?:value|length|width|height)$/u

/** The path of what lies beside a property, if there is such a thing. */
const beside = (text: string, name: string): string | undefined => {
  const path = text.slice(0, text.lastIndexOf('.') + 1) + name
  return kindOfProperty(readPath(path) ?? []) === undefined ? undefined : path
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
