import { useEffect, useRef } from 'react'
import { focusFirstField } from '#ui/fields/focus-field.ts'
import { canBeAdded } from './adding.ts'
import { documentFieldName } from './document-problems.ts'
import type { Adding } from './use-adding.ts'

/** The first type that has to be chosen has the focus once all files are read; else the button that adds. */
export const useFocusOnceRead = (
  { state: { rows, reading } }: Adding,
  confirm: { readonly current: HTMLButtonElement | null },
): void => {
  const isReading = reading > 0
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  })
  useEffect(() => {
    if (isReading) return
    const untyped = latest.current.filter((row) => canBeAdded(row) && row.document.documentType === undefined)
    const names = new Set(untyped.map(({ document }) => documentFieldName(document.id, 'type')))
    if (!focusFirstField(names)) confirm.current?.focus()
  }, [isReading, confirm])
}
