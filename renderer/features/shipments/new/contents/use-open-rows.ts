import { useCallback, useState } from 'react'
import type { ContentsRow } from '../model/form.ts'
import type { FieldProblems } from '../model/grouped-problems.ts'
import { openRows } from '../model/row-details.ts'

type OpenRows = {
  readonly open: ReadonlySet<number>
  /** Opens or closes the details of a row; the same function every time. */
  readonly toggle: (rowId: number) => void
}

const nothingAsked: ReadonlyMap<number, boolean> = new Map()

/** Which rows show their details. */
export const useOpenRows = (
  rows: readonly ContentsRow[],
  problems: ReadonlyMap<string, FieldProblems>,
): OpenRows => {
  const [asked, setAsked] = useState(nothingAsked)
  const open = openRows(rows, problems, asked)
  const openedByItself = [...open].filter((rowId) => asked.get(rowId) !== true)
  // It stays so until it is closed: nothing closes under somebody's hands.
  if (openedByItself.length > 0) {
    setAsked(new Map([...asked, ...openedByItself.map((rowId) => [rowId, true] as const)]))
  }
  const toggle = useCallback(
    (rowId: number) => setAsked((before) => new Map(before).set(rowId, before.get(rowId) !== true)),
    [],
  )
  return { open, toggle }
}
