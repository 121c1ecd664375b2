import { useDirection } from '@mantine/core'
import { type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { focusField } from '#ui/fields/focus-field.ts'
import { isMac } from '#ui/shortcuts/key-combination.ts'
import { addRow, nestRow, removeRow, unnestRow } from '../model/contents-edits.ts'
import { contentsField } from '../model/field-of-path.ts'
import type { ShipmentForm } from '../model/form.ts'
import type { PartProps } from '../part-props.ts'

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

/** The column that a cell's name ends with. */
const columnOf = (target: HTMLElement): string => target.dataset['field']?.split('-').at(-1) ?? 'description'

/** Puts the focus on a cell of a row, in the column where it is now. */
const focusRow = (id: number | undefined, column: string): void => {
  if (id !== undefined) focusField(`row-${id}-${column}`)
}

const answer = (
  act: RowAct,
  cell: { readonly id: number; readonly column: string },
  props: KeysProps,
): void => {
  const { form, edit, onToggle } = props
  const { id, column } = cell
  const place = form.contents.findIndex((row) => row.id === id)
  const above = form.contents[place - 1]?.id
  const below = form.contents[place + 1]?.id
  switch (act) {
    case 'add':
      flushSync(() => edit(addRow(id)))
      focusField(contentsField(form.nextId, 'description'))
      return
    case 'nest':
      flushSync(() => edit(nestRow(id)))
      return focusRow(id, column)
    case 'unnest':
      flushSync(() => edit(unnestRow(id)))
      return focusRow(id, column)
    case 'remove':
      flushSync(() => edit(removeRow(id)))
      return focusRow(below ?? above ?? form.nextId, column)
    case 'details':
      flushSync(() => onToggle(id))
      if (!focusField(`row-${id}-isDangerous`)) focusRow(id, column)
      return
    case 'up':
      return focusRow(above, column)
    case 'down':
      return focusRow(below, column)
  }
}

type KeysProps = Pick<PartProps, 'edit'> & {
  readonly form: ShipmentForm
  /** Opens or closes the details of a row. */
  readonly onToggle: (rowId: number) => void
}

/** Answers the keys of the spreadsheet: rows come, go, nest, and the focus goes along. */
export const useContentsKeys = (sheet: RefObject<HTMLElement | null>, props: KeysProps): void => {
  const { dir } = useDirection()
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    const element = sheet.current
    const listen = (event: KeyboardEvent): void => {
      if (!(event.target instanceof HTMLElement) || event.defaultPrevented) return
      const act = actOf(event, dir === 'rtl')
      // In the details the keys are those of any form, but for the one that closes them.
      const id =
        rowIdOf(event.target, 'row') ?? (act === 'details' ? rowIdOf(event.target, 'details') : undefined)
      if (id === undefined || act === undefined) return
      if (act !== 'details' && !(event.target instanceof HTMLInputElement)) return
      event.preventDefault()
      answer(act, { id, column: columnOf(event.target) }, latest.current)
    }
    // The keys are the cells', which are fields; the table only hears of them.
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [sheet, dir])
}
