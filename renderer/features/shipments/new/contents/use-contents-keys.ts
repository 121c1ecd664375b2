import { useDirection } from '@mantine/core'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { focusField } from '#ui/fields/focus-field.ts'
import { isMac } from '#ui/shortcuts/key-combination.ts'
import { ownerOf } from '#ui/form/field-path.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import {
  addContentsRow,
  nestRow,
  pathInRow,
  removeContentsRow,
  rowsOf,
  unnestRow,
} from '../model/contents-rows.ts'
import { type ShipmentForm, TICKED_OFF } from '../model/form.ts'

/** What a stroke of a key does to the row that has the focus. */
type RowAct = 'add' | 'nest' | 'unnest' | 'remove' | 'up' | 'down' | 'details'

const actOf = (event: KeyboardEvent, isRightToLeft: boolean): RowAct | undefined => {
  const mod = isMac() ? event.metaKey : event.ctrlKey
  // On many keyboards "]" is typed with AltGr, which is Ctrl and Alt in one: that types, and moves nothing.
  if (event.getModifierState('AltGraph') || event.isComposing) return undefined
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  if (isPlain) return plainAct(event)
  if (mod && event.key === 'Backspace') return 'remove'
  if (mod && event.key.toLowerCase() === 'd') return 'details'
  // On a Mac these two go from word to word.
  const arrows = event.altKey && !isMac()
  const inwards = arrows && event.key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')
  const outwards = arrows && event.key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft')
  if (inwards || (mod && event.key === ']')) return 'nest'
  return outwards || (mod && event.key === '[') ? 'unnest' : undefined
}

const plainAct = ({ key, target }: KeyboardEvent): RowAct | undefined => {
  if (key === 'Enter') return 'add'
  // In a cell that offers a list the arrows go through that.
  if (target instanceof HTMLInputElement && target.list !== null) return undefined
  if (key === 'ArrowDown') return 'down'
  return key === 'ArrowUp' ? 'up' : undefined
}

const rowIdOf = (target: HTMLElement, name: 'row' | 'details'): number | undefined => {
  const id = target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name]
  return id === undefined ? undefined : Number(id)
}

/** The column that a cell is in. */
const columnOf = (target: HTMLElement): string => ownerOf(target.dataset['field'] ?? '').rest || 'description'

const answer = (
  act: RowAct,
  cell: { readonly id: number; readonly column: string },
  props: KeysProps,
): void => {
  const { handle, onToggle } = props
  const { store, edit } = handle
  const { id, column } = cell
  const { form } = store.get()
  const rows = rowsOf(form)
  const place = rows.findIndex((row) => row.id === id)
  const above = rows[place - 1]?.id
  const below = rows[place + 1]?.id
  /** Puts the focus on a cell of a row. */
  const focusRow = (rowId: number | undefined, name: string): boolean =>
    rowId !== undefined && focusField(pathInRow(store.get().form, rowId, name))
  switch (act) {
    case 'add':
      flushSync(() => edit(addContentsRow(id)))
      focusRow(form.nextId, 'description')
      return
    case 'nest':
      flushSync(() => edit(nestRow(id)))
      focusRow(id, column)
      return
    case 'unnest':
      flushSync(() => edit(unnestRow(id)))
      focusRow(id, column)
      return
    case 'remove':
      flushSync(() => edit(removeContentsRow(id)))
      focusRow(below ?? above ?? form.nextId, column)
      return
    case 'details':
      flushSync(() => onToggle(id))
      if (!focusRow(id, TICKED_OFF)) focusRow(id, column)
      return
    case 'up':
      focusRow(above, column)
      return
    case 'down':
      focusRow(below, column)
  }
}

type KeysProps = {
  readonly handle: FormHandle<ShipmentForm>
  /** Opens or closes the details of a row. */
  readonly onToggle: (rowId: number) => void
}

/** Answers the keys of the spreadsheet: rows come, go, nest, and the focus goes along. */
export const useContentsKeys = (table: RefObject<HTMLElement | null>, props: KeysProps): void => {
  const { dir } = useDirection()
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.defaultPrevented) return
    const act = actOf(event, dir === 'rtl')
    // In the details the keys are those of any form, but for the one that closes them.
    const id =
      rowIdOf(event.target, 'row') ?? (act === 'details' ? rowIdOf(event.target, 'details') : undefined)
    if (id === undefined || act === undefined) return
    if (act !== 'details' && !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    answer(act, { id, column: columnOf(event.target) }, props)
  })
  useEffect(() => {
    const element = table.current
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    // The keys are the cells', which are fields; the table only hears of them.
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [table])
}
