import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { valueAt } from '#shared/contract/tree.ts'
import { isolate, isolateDigits } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { ownerOf } from '#ui/form/field-path.ts'
import { setValues } from '#ui/form/form-state.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { isMac } from '#ui/shortcuts/key-combination.ts'
import { rowsOf } from '../model/contents-rows.ts'
import type { ShipmentForm } from '../model/form.ts'
import { valuesBeforeFill, valuesOfProduct } from '../model/product-values.ts'
import { useColumnLabel } from './columns.ts'
import { textInRow } from './use-cell.ts'

/** What was filled in last, as long as nothing was typed since. */
type Filled = { readonly form: ShipmentForm; readonly undo: () => void }

/**
 * Fills what is empty in a row from the product that its SKU, or a bar code in its place, stands for, as soon as that was typed
 * or scanned, and says so. The key that takes back what was typed takes this back, too, as long as nothing was typed since.
 * @returns looks at a row, whose code has come
 */
export const useProductFill = (
  sheet: RefObject<HTMLElement | null>,
  { store, edit }: FormHandle<ShipmentForm>,
): ((rowId: number) => void) => {
  const { t } = useTranslation('new-shipment')
  const format = useFormat()
  const client = useTRPCClient()
  const notify = useNotify()
  const labelOf = useColumnLabel()
  const last = useRef<Filled>(undefined)

  const fill = async (rowId: number): Promise<void> => {
    const find = () => rowsOf(store.get().form).find(({ id }) => id === rowId)
    const codeOf = (found: ReturnType<typeof find>): string =>
      found ? textInRow(found.row, 'sku').trim() : ''
    const code = codeOf(find())
    if (code === '') return
    const { product } = await client.products.find.query({ code })
    const here = find()
    if (!product || !here || codeOf(here) !== code) return
    const values = valuesOfProduct(here.row, product, store.get().form.units)
    const paths = Object.keys(values)
    if (paths.length === 0) return
    const before = Object.fromEntries(paths.map((path) => [path, valueAt(here.row, path.split('.'))]))
    edit(setValues(here.path, values))
    const undo = (): void => {
      last.current = undefined
      hide()
      const now = find()
      if (now) edit(setValues(now.path, valuesBeforeFill(now.row, { filled: values, before })))
    }
    const hide = notify({
      kind: 'product',
      message: t('contents.filled', {
        row: isolateDigits(here.place),
        sku: isolate(product.sku),
        what: format.list(paths.map(labelOf)),
      }),
      action: { label: t('undo'), run: undo },
    })
    last.current = { form: store.get().form, undo }
  }
  const latest = useRef(fill)
  useEffect(() => {
    latest.current = fill
  })
  // What cannot be looked up is typed, as ever.
  const look = useCallback((rowId: number): void => void latest.current(rowId).catch(() => undefined), [])

  useEffect(() => {
    const element = sheet.current
    let before = ''
    const onFocus = ({ target }: FocusEvent): void => {
      if (isSku(target)) before = target.value.trim()
    }
    const onLeave = ({ target }: FocusEvent): void => {
      // Who only passes by has typed nothing.
      if (!isSku(target) || target.value.trim() === before) return
      const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
      if (row !== undefined) look(Number(row))
    }
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && !event.shiftKey && !event.altKey
      if (!isUndo || !(isMac() ? event.metaKey : event.ctrlKey)) return
      if (last.current?.form !== store.get().form) return
      event.preventDefault()
      last.current.undo()
    }
    element?.addEventListener('focusin', onFocus)
    element?.addEventListener('focusout', onLeave)
    element?.addEventListener('keydown', onKey)
    return () => {
      element?.removeEventListener('focusin', onFocus)
      element?.removeEventListener('focusout', onLeave)
      element?.removeEventListener('keydown', onKey)
    }
  }, [sheet, store, look])
  return look
}

const isSku = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && ownerOf(target.dataset['field'] ?? '').rest === 'sku'
