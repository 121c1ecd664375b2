import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { focusField } from '#ui/fields/focus-field.ts'
import { useCodes } from '#ui/scan/use-codes.ts'
import { childPath } from '#ui/form/field-path.ts'
import { setValue } from '#ui/form/form-state.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import { addContentsRow, pathInRow, rowsOf } from '../model/contents-rows.ts'
import type { ShipmentForm } from '../model/form.ts'
import { scannedColumns, textInRow } from './use-cell.ts'

type ContentsScans = {
  readonly handle: FormHandle<ShipmentForm>
  /** A code has come as the SKU of a row. */
  readonly onCode: (rowId: number) => void
}

/**
 * Puts codes that are scanned one after the other into one row after the other: where a code stands already, the next
 * row is meant that has none, and a new one after the last.
 */
export const useContentsScans = (
  sheet: RefObject<HTMLElement | null>,
  { handle: { store, edit }, onCode }: ContentsScans,
): void => {
  useCodes(sheet, ({ code, field, take }) => {
    const { form } = store.get()
    const rows = rowsOf(form)
    const name = field.dataset['field']
    const column = scannedColumns.find((one) => rows.some(({ path }) => name === childPath(path, one)))
    const place = rows.findIndex(({ path }) => name === childPath(path, column ?? ''))
    const here = rows[place]
    if (column === undefined || here === undefined) return
    take()
    const next = rows.find(({ row }, index) => index >= place && textInRow(row, column).trim() === '')
    const id = next?.id ?? form.nextId
    flushSync(() => {
      if (next === undefined) edit(addContentsRow(rows.at(-1)?.id ?? here.id))
      edit(setValue(pathInRow(store.get().form, id, column), code))
    })
    focusField(pathInRow(store.get().form, id, column))
    if (column === 'sku') onCode(id)
  })
}
