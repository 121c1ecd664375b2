import { type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { focusField } from '#ui/fields/focus-field.ts'
import { isMac } from '#ui/shortcuts/key-combination.ts'
import { rowField } from '../model/field-of-path.ts'
import { addRow, removeRow } from '../model/form-edits.ts'
import type { PartProps } from './part-props.ts'

type Sheet = Pick<PartProps, 'service' | 'change'>

/** Adds a row below that one, or at the end, and goes there. */
export const addPriceRow = ({ change }: Sheet, below?: number): void => {
  let added = 0
  flushSync(() =>
    change('rows', (form, id) => {
      added = id
      return addRow(below)(form, id)
    }),
  )
  focusField(rowField(added))
}

/** Goes to the same column of another row. */
const goTo = (cell: HTMLElement, id: number | undefined): void => {
  const [kind = '', , ...column] = cell.dataset['field']?.split('-') ?? []
  if (id !== undefined) focusField([kind, id, ...column].join('-'))
}

const removeAndGoOn = ({ service, change }: Sheet, cell: HTMLElement, id: number): void => {
  const place = service.rows.findIndex((row) => row.id === id)
  const next = service.rows[place + 1] ?? service.rows[place - 1]
  flushSync(() => change('rows', removeRow(id)))
  goTo(cell, next?.id)
}

/** Answers the keys of the table of prices: Enter adds a row, the arrows go up and down. */
export const usePriceKeys = (table: RefObject<HTMLElement | null>, sheet: Sheet): void => {
  const latest = useRef(sheet)
  useEffect(() => {
    latest.current = sheet
  })
  useEffect(() => {
    const element = table.current
    const listen = (event: KeyboardEvent): void => {
      if (!(event.target instanceof HTMLInputElement) || event.isComposing) return
      const id = Number(event.target.closest<HTMLElement>('[data-row]')?.dataset['row'])
      const act = actOf(event)
      if (act === undefined || Number.isNaN(id)) return
      event.preventDefault()
      const { rows } = latest.current.service
      const place = rows.findIndex((row) => row.id === id)
      if (act === 'add') addPriceRow(latest.current, id)
      else if (act === 'remove') removeAndGoOn(latest.current, event.target, id)
      else goTo(event.target, rows[place + (act === 'up' ? -1 : 1)]?.id)
    }
    // The keys are the cells', which are fields; the table only hears of them.
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [table])
}

const actOf = (event: KeyboardEvent): 'add' | 'remove' | 'up' | 'down' | undefined => {
  const mod = isMac() ? event.metaKey : event.ctrlKey
  if (mod && event.key === 'Backspace') return 'remove'
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined
  if (event.key === 'Enter') return 'add'
  if (event.key === 'ArrowUp') return 'up'
  return event.key === 'ArrowDown' ? 'down' : undefined
}
