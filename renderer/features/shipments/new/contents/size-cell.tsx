import { flushSync } from 'react-dom'
import { focusField } from '#ui/fields/focus-field.ts'
import { SheetInput } from '#ui/fields/text/sheet-input.tsx'
import type { Row } from '#ui/form/field-path.ts'
import { setValue } from '#ui/form/form-state.ts'
import type { ShipmentEdit } from '../model/form.ts'
import classes from './contents.module.css'
import { type Cell, textInRow } from './use-cell.ts'

const sides = ['dimensions.length', 'dimensions.width', 'dimensions.height']
const times = /[x×*]/iu

type SizeCellProps = {
  readonly row: Row
  readonly cell: Cell
  readonly edit: (change: ShipmentEdit) => void
}

/** Length × width × height: typing the "x" goes on to the next, and `40x30x20` fills all three. */
export const SizeCell = ({ row, cell, edit }: SizeCellProps) => {
  const take = (first: number, typed: string): void => {
    const parts = typed.split(times).map((part) => part.trim())
    const fields = sides.slice(first)
    flushSync(() => {
      for (const [index, part] of parts.entries()) {
        const field = fields[index]
        if (field !== undefined && (index === 0 || part !== '')) edit(setValue(cell(field).name, part))
      }
    })
    const next = fields[Math.min(parts.length, fields.length) - 1]
    if (parts.length > 1 && next !== undefined) focusField(cell(next).name)
  }
  const ownUnit = textInRow(row, 'dimensions.unit')
  return (
    <div className={classes['size']}>
      {sides.map((side, index) => (
        <SizeInput
          key={side}
          isFirst={index === 0}
          input={{ ...cell(side), onChange: (typed) => take(index, typed) }}
        />
      ))}
      {ownUnit !== '' && <span className={classes['own']}>{ownUnit}</span>}
    </div>
  )
}

type SizeInputProps = { readonly isFirst: boolean; readonly input: ReturnType<Cell> }

const SizeInput = ({ isFirst, input }: SizeInputProps) => (
  <>
    {!isFirst && <span aria-hidden>×</span>}
    <SheetInput {...input} isCentred />
  </>
)
