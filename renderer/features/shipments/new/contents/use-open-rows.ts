import { useCallback, useState } from 'react'
import type { FieldProblems } from '#ui/form/located-problems.ts'
import type { ContentsRow } from '../model/contents-rows.ts'
import { openRows } from '../model/row-details.ts'

type OpenRows = {
  readonly open: ReadonlySet<number>
  /** Opens or closes the details of a row; the same function every time. */
  readonly toggle: (rowId: number) => void
}

const nothingChosen: ReadonlyMap<number, boolean> = new Map()

/** Which rows show their details. */
export const useOpenRows = (
  rows: readonly ContentsRow[],
  problems: ReadonlyMap<number, FieldProblems>,
): OpenRows => {
  const [chosen, setChosen] = useState(nothingChosen)
  const open = openRows(rows, problems, chosen)
  const openedByItself = [...open].filter((rowId) => chosen.get(rowId) !== true)
  // It stays so until it is closed: nothing closes under somebody's hands.
  if (openedByItself.length > 0) {
    setChosen(new Map([...chosen, ...openedByItself.map((rowId) => [rowId, true] as const)]))
  }
  const toggle = useCallback(
    (rowId: number) => setChosen((before) => new Map(before).set(rowId, before.get(rowId) !== true)),
    [],
  )
  return { open, toggle }
}
