/** Rows by their places in a list, of which only some have to be here. */
export type PlacedRows<Row> = {
  /** How many places there are. */
  readonly count: number
  readonly at: (index: number) => Row | undefined
  /** The place of the row with that id, as far as it is here; −1 else. */
  readonly indexOf: (id: string) => number
  /** Those that are here, in their order. */
  readonly here: readonly Row[]
}

/** A part of a list without a gap. */
export type RowPart<Row> = { readonly start: number; readonly rows: readonly Row[] }

type ListOfParts<Row> = {
  readonly count: number
  /** In their order; what stands in two of them is where it stood first. */
  readonly parts: readonly RowPart<Row>[]
  readonly idOf: (row: Row) => string
}

/** Puts parts of a list to their places. */
export const placeRows = <Row>({ count, parts, idOf }: ListOfParts<Row>): PlacedRows<Row> => {
  const places = new Map<string, number>()
  const rows = new Map<number, Row>()
  for (const { start, rows: some } of parts)
    for (const [offset, row] of some.entries()) {
      const id = idOf(row)
      if (places.has(id)) continue
      places.set(id, start + offset)
      rows.set(start + offset, row)
    }
  return {
    count,
    at: (index) => rows.get(index),
    indexOf: (id) => places.get(id) ?? -1,
    here: [...rows.values()],
  }
}
