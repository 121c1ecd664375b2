import { ID, type FieldPath, isRow, type Row, rowPath, rowsIn } from '#ui/form/field-path.ts'
import { setValue } from '#ui/form/form-state.ts'
import { blankContents, type ShipmentEdit, isDangerousGoods, type ShipmentForm, TICKED_OFF } from './form.ts'

/** A row of the table of contents: a package, or what is inside the one above it. */
export type ContentsRow = {
  readonly id: number
  readonly row: Row
  readonly path: FieldPath
  /** How people count it: `2`, or `2.1` inside a package. */
  readonly place: string
  readonly isInner: boolean
}

const LIST = 'contents'
type Outer = { readonly row: Row; readonly inner: readonly Row[] }

const outerRows = (list: unknown): readonly Outer[] =>
  rowsIn(list).map((row) => ({ row, inner: rowsIn(row[LIST]) }))

/** The rows of contents as they stand below each other. */
export const contentsRows = (list: unknown): readonly ContentsRow[] =>
  outerRows(list).flatMap(({ row, inner }, index): readonly ContentsRow[] => {
    const path = rowPath(LIST, row[ID])
    const place = String(index + 1)
    return [
      { id: row[ID], row, path, place, isInner: false },
      ...inner.map((one, innerIndex) => ({
        id: one[ID],
        row: one,
        path: rowPath(`${path}.${LIST}`, one[ID]),
        place: `${place}.${innerIndex + 1}`,
        isInner: true,
      })),
    ]
  })

export const rowsOf = ({ request }: Pick<ShipmentForm, 'request'>): readonly ContentsRow[] =>
  contentsRows(request[LIST])

/** Where a field of a row stands; nowhere once the row is gone. */
export const pathInRow = (form: ShipmentForm, id: number, name: string): FieldPath =>
  `${rowsOf(form).find((row) => row.id === id)?.path ?? ''}.${name}`

/** Changes the rows as packages with what is in each. */
const change =
  (edit: (rows: readonly Outer[], form: ShipmentForm) => readonly Outer[]): ShipmentEdit =>
  (form) => ({
    ...form,
    request: {
      ...form.request,
      [LIST]: edit(outerRows(form.request[LIST]), form).map(({ row, inner }) => withInner(row, inner)),
    },
  })

const withInner = (row: Row, inner: readonly Row[]): Row => {
  if (inner.length > 0) return inner === row[LIST] ? row : { ...row, [LIST]: inner }
  const { [LIST]: list, ...bare } = row
  return rowsIn(list).length > 0 && isRow(bare) ? bare : row
}
const alone = (row: Row): Outer => ({ row: withInner(row, []), inner: [] })

const blankRow = ({ nextId }: ShipmentForm): Row => ({ [ID]: nextId, ...blankContents })
const withNextId = (form: ShipmentForm): ShipmentForm => ({ ...form, nextId: form.nextId + 1 })

const placeOf = (rows: readonly Outer[], id: number | undefined): number =>
  rows.findIndex(({ row, inner }) => row[ID] === id || inner.some((one) => one[ID] === id))
const innerPlaceOf = ({ inner }: Outer, id: number | undefined): number =>
  inner.findIndex((one) => one[ID] === id)

/** Adds a blank row below the given one, on the same level; at the end when none is given. */
export const addContentsRow =
  (below?: number): ShipmentEdit =>
  (form) => {
    const row = blankRow(form)
    return withNextId(
      change((rows) => {
        const place = placeOf(rows, below)
        const found = rows[place]
        const innerPlace = found ? innerPlaceOf(found, below) : -1
        if (!found || innerPlace < 0) return rows.toSpliced(found ? place + 1 : rows.length, 0, alone(row))
        return rows.with(place, { ...found, inner: found.inner.toSpliced(innerPlace + 1, 0, row) })
      })(form),
    )
  }

/** Removes a row; what was in it comes out. The last row is emptied instead, so that there is one to type in. */
export const removeContentsRow =
  (id: number): ShipmentEdit =>
  (form) => {
    const removed = change((rows) =>
      rows.flatMap((outer) => {
        if (outer.row[ID] === id) return outer.inner.map(alone)
        return [{ ...outer, inner: withoutRow(outer.inner, id) }]
      }),
    )(form)
    if (rowsOf(removed).length > 0) return removed
    return withNextId(change(() => [alone(blankRow(form))])(removed))
  }

const withoutRow = (rows: readonly Row[], id: number): readonly Row[] =>
  rows.some((row) => row[ID] === id) ? rows.filter((row) => row[ID] !== id) : rows

/** Puts a row into the package above it. What was in it goes along: contents nest only once. */
export const nestRow = (id: number): ShipmentEdit =>
  change((rows) => {
    const place = rows.findIndex(({ row }) => row[ID] === id)
    const [above, moved] = [rows[place - 1], rows[place]]
    if (!above || !moved) return rows
    const inner = [...above.inner, withInner(moved.row, []), ...moved.inner]
    return rows.toSpliced(place - 1, 2, { ...above, inner })
  })

/** Takes a row out of its package, to stand below it; the others stay in. */
export const unnestRow = (id: number): ShipmentEdit =>
  change((rows) => {
    const place = rows.findIndex((outer) => innerPlaceOf(outer, id) >= 0)
    const outer = rows[place]
    const moved = outer?.inner.find((one) => one[ID] === id)
    if (!outer || !moved) return rows
    return rows.toSpliced(place, 1, { ...outer, inner: withoutRow(outer.inner, id) }, alone(moved))
  })

/** Says whether there are dangerous goods in a row; what was said of them stays, in case it was a slip. */
export const setDangerous =
  ({ path, row }: Pick<ContentsRow, 'path' | 'row'>, isOn: boolean): ShipmentEdit =>
  (form) => {
    if (!isOn) return setValue(`${path}.${TICKED_OFF}`, true)(form)
    const ticked = setValue(`${path}.${TICKED_OFF}`, undefined)(form)
    return isDangerousGoods({ ...row, [TICKED_OFF]: undefined })
      ? ticked
      : setValue(`${path}.dangerous_goods`, {})(ticked)
  }
