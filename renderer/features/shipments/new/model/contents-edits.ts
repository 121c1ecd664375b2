import type { ContentsField } from './contents-specs.ts'
import type { GoodsListField } from './list-specs.ts'
import { blankRow, type ContentsRow, type ShipmentForm } from './form.ts'

/** A change of the form: the form before in, the form after out. */
export type Edit = (form: ShipmentForm) => ShipmentForm

const withRows = (form: ShipmentForm, contents: readonly ContentsRow[]): ShipmentForm => ({
  ...form,
  contents,
})

const changeRow =
  (id: number, change: (row: ContentsRow) => ContentsRow): Edit =>
  (form) =>
    withRows(
      form,
      form.contents.map((row) => (row.id === id ? change(row) : row)),
    )

export const setContentsText = (id: number, field: ContentsField, text: string): Edit =>
  changeRow(id, (row) => ({ ...row, texts: { ...row.texts, [field]: text } }))

/** Says whether there are dangerous goods in a row; what was said of them stays, in case it was a slip. */
export const setDangerous = (id: number, isDangerous: boolean): Edit =>
  changeRow(id, (row) => ({ ...row, isDangerous }))

export const setContentsList = (id: number, field: GoodsListField, texts: readonly string[]): Edit =>
  changeRow(id, (row) => ({ ...row, lists: { ...row.lists, [field]: texts } }))

/** Adds a blank row below the given one, on the same level; at the end when none is given. */
export const addRow =
  (below?: number): Edit =>
  (form) => {
    const found = form.contents.findIndex((row) => row.id === below)
    const place = found === -1 ? form.contents.length : found + 1
    const row = blankRow(form.nextId, form.contents[found]?.isInner ?? false)
    return { ...withRows(form, form.contents.toSpliced(place, 0, row)), nextId: form.nextId + 1 }
  }

/** Removes a row; what was in it comes out. The last row is emptied instead, so that there is one to type in. */
export const removeRow =
  (id: number): Edit =>
  (form) => {
    const place = form.contents.findIndex((row) => row.id === id)
    const removed = form.contents[place]
    if (!removed) return form
    if (form.contents.length === 1)
      return { ...withRows(form, [blankRow(form.nextId)]), nextId: form.nextId + 1 }
    const end = removed.isInner ? place + 1 : endOfPackage(form.contents, place)
    return withRows(
      form,
      form.contents.flatMap((row, index) => {
        if (index === place) return []
        return index > place && index < end ? [{ ...row, isInner: false }] : [row]
      }),
    )
  }

const endOfPackage = (rows: readonly ContentsRow[], outer: number): number => {
  const next = rows.findIndex((row, index) => index > outer && !row.isInner)
  return next === -1 ? rows.length : next
}

/** Whether there is a package above that the row can go into. */
export const canNest = (rows: readonly ContentsRow[], id: number): boolean =>
  rows.findIndex((row) => row.id === id && !row.isInner) > 0

/** Puts a row into the package above it. What was in it goes along: contents nest only once. */
export const nestRow =
  (id: number): Edit =>
  (form) =>
    canNest(form.contents, id)
      ? withRows(
          form,
          form.contents.map((row) => (row.id === id ? { ...row, isInner: true } : row)),
        )
      : form

/** Takes a row out of its package, to stand below it; the others stay in. */
export const unnestRow =
  (id: number): Edit =>
  (form) => {
    const place = form.contents.findIndex((row) => row.id === id)
    const row = form.contents[place]
    if (!row?.isInner) return form
    const rest = form.contents.toSpliced(place, 1)
    return withRows(form, rest.toSpliced(endOfPackage(rest, place - 1), 0, { ...row, isInner: false }))
  }
