import { useCallback, useEffect, useRef, useState } from 'react'
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
  const latest = useRef(open)
  const opened = [...open].filter((rowId) => asked.get(rowId) !== true).join(' ')
  useEffect(() => {
    // What opened by itself stays so: nothing closes under somebody's hands.
    if (opened === '') return
    setAsked((before) => new Map([...before, ...opened.split(' ').map((id) => [Number(id), true] as const)]))
  }, [opened])
  useEffect(() => {
    latest.current = open
  }, [open])
  const toggle = useCallback((rowId: number) => {
    const isOpen = latest.current.has(rowId)
    setAsked((before) => new Map(before).set(rowId, !isOpen))
  }, [])
  return { open, toggle }
}
