import { type RefObject, useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { focusField } from '#ui/fields/focus-field.ts'
import { type FieldPath, ID, ownerOf, rowsIn } from '#ui/form/field-path.ts'
import { valueIn } from '#ui/form/form-state.ts'
import { type FormFields, useFormFields } from '#ui/form/use-field.ts'
import { isMac } from '#ui/shortcuts/key-combination.ts'
import { addPriceRow, priceRowPath, removePriceRow } from '../../model/edits.ts'

type PriceEditing = Pick<FormFields, 'get' | 'edit'>

/** Adds a row below that one, or at the end, and goes there. */
export const addRowAndGo = ({ get, edit }: PriceEditing, at: FieldPath, below?: number): void => {
  const added = get().nextId
  flushSync(() => edit(addPriceRow(at, below)))
  focusField(`${priceRowPath(at, added)}.up_to`)
}

/** Goes to the same column of another row. */
const goTo = (cell: HTMLElement, row: FieldPath): void =>
  void focusField(`${row}.${ownerOf(cell.dataset['field'] ?? '').rest}`)

/** Answers the keys of the table of prices: Enter adds a row, the arrows go up and down. */
export const usePriceKeys = (table: RefObject<HTMLElement | null>, at: FieldPath): void => {
  const fields = useFormFields()
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const { target: cell } = event
    if (!(cell instanceof HTMLInputElement) || event.isComposing) return
    const id = Number(cell.closest<HTMLElement>('[data-row]')?.dataset['row'])
    const act = actOf(event)
    if (act === undefined || Number.isNaN(id)) return
    event.preventDefault()
    const ids = rowsIn(valueIn(fields.get(), `${at}.prices.bands`)).map((row) => row[ID])
    const [before, after] = [-1, 1].map((step) => ids[ids.indexOf(id) + step])
    const go = (to: number | undefined): void => {
      if (to !== undefined) goTo(cell, priceRowPath(at, to))
    }
    if (act === 'add') addRowAndGo(fields, at, id)
    else if (act === 'remove') {
      flushSync(() => fields.edit(removePriceRow(at, id)))
      go(after ?? before)
    } else go(act === 'up' ? before : after)
  })
  useEffect(() => {
    const element = table.current
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
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
