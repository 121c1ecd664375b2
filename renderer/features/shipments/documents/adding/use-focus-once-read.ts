import { useEffect, useEffectEvent } from 'react'
import { focusFirstField } from '#ui/fields/focus-field.ts'
import { canBeAdded } from './adding.ts'
import { documentFieldName } from '../document-problems.ts'
import type { Adding } from './use-adding.ts'

/** The first type that has to be chosen has the focus once all files are read; else the button that adds. */
export const useFocusOnceRead = (
  { state: { rows, reading } }: Adding,
  confirm: { readonly current: HTMLButtonElement | null },
): void => {
  const isReading = reading > 0
  const onRead = useEffectEvent(() => {
    const untyped = rows.filter((row) => canBeAdded(row) && row.document.documentType === undefined)
    const names = new Set(untyped.map(({ document }) => documentFieldName(document.id, 'type')))
    if (!focusFirstField(names)) confirm.current?.focus()
  })
  useEffect(() => {
    if (!isReading) onRead()
  }, [isReading])
}
