import { useCallback, useMemo, useState } from 'react'

/** Which rows of a list are chosen, and on which one the keyboard stands. Rows are known by their ids. */
export type Selection = {
  readonly active: string | undefined
  readonly selected: ReadonlySet<string>
  /** Puts the keyboard on a row; with `extend`, selects everything from where the selection began. */
  readonly moveTo: (id: string, extend?: boolean) => void
  readonly toggle: (id: string) => void
  readonly selectAll: () => void
  readonly clear: () => void
}

type SelectionState = {
  readonly active: string | undefined
  /** Where a selection that is being extended began. */
  readonly anchor: string | undefined
  readonly selected: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

const between = (ids: readonly string[], one: string, other: string): readonly string[] => {
  const places = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b)
  const [first = 0, last = 0] = places
  return first === -1 ? [other] : ids.slice(first, last + 1)
}

const without = (selected: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...selected].filter((other) => other !== id))

/** Keeps a selection over the rows with these ids; what is no longer among them is no longer selected. */
export const useSelection = (ids: readonly string[], initial?: string): Selection => {
  const [state, setState] = useState<SelectionState>({ active: initial, anchor: initial, selected: nothing })
  const selected = useMemo(() => {
    if (state.selected.size === 0) return nothing
    const present = new Set(ids)
    return new Set([...state.selected].filter((id) => present.has(id)))
  }, [ids, state.selected])

  const moveTo = useCallback(
    (id: string, extend = false) =>
      setState((before) => {
        if (!extend) return { ...before, active: id, anchor: id }
        const anchor = before.anchor ?? id
        return { active: id, anchor, selected: new Set(between(ids, anchor, id)) }
      }),
    [ids],
  )
  const toggle = useCallback(
    (id: string) =>
      setState((before) => ({
        active: id,
        anchor: id,
        selected: before.selected.has(id) ? without(before.selected, id) : new Set([...before.selected, id]),
      })),
    [],
  )
  const selectAll = useCallback(() => setState((before) => ({ ...before, selected: new Set(ids) })), [ids])
  const clear = useCallback(() => setState((before) => ({ ...before, selected: nothing })), [])
  return { active: state.active, selected, moveTo, toggle, selectAll, clear }
}
