import { type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { focusField } from '#ui/fields/focus-field.ts'
import { followCodes, type Landing } from '#ui/scan/takes-codes.ts'
import { addRow, setContentsText } from '../model/contents-edits.ts'
import { isFilled } from '../model/field-spec.ts'
import { contentsField } from '../model/field-of-path.ts'
import type { ShipmentForm } from '../model/form.ts'
import type { PartProps } from '../part-props.ts'

type ScansProps = Pick<PartProps, 'edit'> & { readonly form: ShipmentForm }

/** The columns that wait for codes. */
const columns = ['sku', 'customReference'] as const

/**
 * Puts codes that are scanned one after the other into one row after the other: where a code stands already, the next
 * row is meant that has none, and a new one after the last.
 */
export const useContentsScans = (sheet: RefObject<HTMLElement | null>, props: ScansProps): void => {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    if (!sheet.current) return undefined
    return followCodes(sheet.current, ({ code, field, take }: Landing) => {
      const { form, edit } = latest.current
      const name = field.dataset['field']
      const column = columns.find((one) => name?.endsWith(`-${one}`))
      const place = form.contents.findIndex(({ id }) =>
        columns.some((one) => name === contentsField(id, one)),
      )
      const here = form.contents[place]
      if (column === undefined || here === undefined) return
      take()
      const next = form.contents.find(({ texts }, index) => index >= place && !isFilled(texts[column]))
      const id = next?.id ?? form.nextId
      flushSync(() => {
        if (next === undefined) edit(addRow(form.contents.at(-1)?.id ?? here.id))
        edit(setContentsText(id, column, code))
      })
      focusField(contentsField(id, column))
    })
  }, [sheet])
}
