import { useCallback, useState } from 'react'
import type { PlacedRows } from './placed-rows.ts'

/** Which rows of a list are chosen, and on which one the keyboard stands. Rows are known by their ids. */
export type Selection = {
  readonly active: string | undefined
  /** Where the keyboard stands; −1 before it is on a row. */
  readonly activeIndex: number
  readonly selected: Pick<ReadonlySet<string>, 'has' | 'size'>
  /** Puts the keyboard on a place; with `extend`, selects everything from where the selection began. */
  readonly moveTo: (index: number, extend?: boolean) => void
  readonly toggle: (index: number) => void
  /** Selects every row that is here. */
  readonly selectAll: () => void
  readonly clear: () => void
}

/** A place in the list, and the row that is there, once it is known. */
type Position = { readonly index: number; readonly id: string | undefined }

/** Everything between two places of a list, of which not all is here. */
export type Gap = { readonly first: number; readonly last: number; readonly anchor: Position }

type SelectionState<Kept> = {
  readonly active: Position
  /** Where a selection that is being extended began. */
  readonly anchor: Position
  readonly chosen: ReadonlyMap<string, Kept>
}

type SelectionInput<Row, Kept> = {
  readonly rows: PlacedRows<Row & Kept>
  readonly idOf: (row: Kept) => string
  /** The row that the keyboard is on at first. */
  readonly initial: Position
  /** What cannot be selected at once, as it is not here: what comes of it is to be told by `select`. */
  readonly onGap: (gap: Gap) => void
}

/** Keeps a selection over a list: what is selected stays so when it is out of sight, and no longer here. */
export const useSelection = <Row, Kept>({ rows, idOf, initial, onGap }: SelectionInput<Row, Kept>) => {
  const [state, setState] = useState<SelectionState<Kept>>({
    active: initial,
    anchor: initial,
    chosen: new Map(),
  })
  const indexOf = ({ index, id }: Position): number => {
    const here = id === undefined ? -1 : rows.indexOf(id)
    return here === -1 ? index : here
  }
  const positionAt = (index: number): Position => {
    const row = rows.at(index)
    return { index, id: row && idOf(row) }
  }
  const { active, anchor, chosen } = state
  const found = { index: indexOf(active), id: active.id ?? positionAt(active.index).id }
  // Who went to a place before its row was here stands on that row from now on, wherever it goes.
  if (found.index !== active.index || found.id !== active.id) setState({ ...state, active: found })

  const select = useCallback(
    (some: readonly Kept[]) =>
      setState((before) => ({ ...before, chosen: new Map(some.map((one) => [idOf(one), one])) })),
    [idOf],
  )
  const extendTo = (index: number): void => {
    const from = anchor.index === -1 ? positionAt(index) : { ...anchor, index: indexOf(anchor) }
    const [first = 0, last = 0] = [from.index, index].toSorted((one, other) => one - other)
    const between: Kept[] = []
    for (let place = first; place <= last; place += 1) {
      const row = rows.at(place)
      if (row === undefined) break
      between.push(row)
    }
    setState((before) => ({ ...before, active: positionAt(index), anchor: from }))
    if (between.length === last - first + 1) select(between)
    else onGap({ first, last, anchor: from })
  }
  const moveTo = (index: number, extend = false): void => {
    if (extend) return extendTo(index)
    const position = positionAt(index)
    setState((before) => ({ ...before, active: position, anchor: position }))
  }
  const toggle = (index: number): void => {
    const row = rows.at(index)
    if (row === undefined) return
    const id = idOf(row)
    const position = { index, id }
    setState((before) => {
      const others = [...before.chosen].filter(([other]) => other !== id)
      const chosenNow = new Map<string, Kept>(before.chosen.has(id) ? others : [...others, [id, row]])
      return { active: position, anchor: position, chosen: chosenNow }
    })
  }
  const selectAll = (): void => select(rows.here)
  const clear = useCallback(() => select([]), [select])
  return { active: found.id, activeIndex: found.index, chosen, select, moveTo, toggle, selectAll, clear }
}
