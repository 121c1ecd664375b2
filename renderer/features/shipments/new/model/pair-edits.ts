import type { Edit } from './contents-edits.ts'
import { blankPair, type PairRow } from './form.ts'
import type { PairField, PairList } from './pair-specs.ts'

type Pairs = readonly PairRow[]

const holds = (pairs: Pairs, id: number): boolean => pairs.some((pair) => pair.id === id)

/** Changes the list that a pair stands in, the shipment's or that of one of its contents. */
export const changePairs =
  (list: PairList, id: number, change: (pairs: Pairs) => Pairs): Edit =>
  (form) => {
    if (holds(form[list], id)) return { ...form, [list]: change(form[list]) }
    return {
      ...form,
      contents: form.contents.map((row) =>
        holds(row[list], id) ? { ...row, [list]: change(row[list]) } : row,
      ),
    }
  }

/** Adds a blank pair to the shipment, or to one of its contents. */
export const addPair =
  (list: PairList, rowId?: number): Edit =>
  (form) => {
    const pair = blankPair(form.nextId, list)
    const nextId = form.nextId + 1
    if (rowId === undefined) return { ...form, nextId, [list]: [...form[list], pair] }
    return {
      ...form,
      nextId,
      contents: form.contents.map((row) =>
        row.id === rowId ? { ...row, [list]: [...row[list], pair] } : row,
      ),
    }
  }

export const setPairText = (list: PairList, id: number, text: Partial<Record<PairField, string>>): Edit =>
  changePairs(list, id, (pairs) =>
    pairs.map((pair) => (pair.id === id ? { ...pair, texts: { ...pair.texts, ...text } } : pair)),
  )

export const removePair = (list: PairList, id: number): Edit =>
  changePairs(list, id, (pairs) => pairs.filter((pair) => pair.id !== id))
