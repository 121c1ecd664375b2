import { flushSync } from 'react-dom'
import { focusField } from '#ui/fields/focus-field.ts'
import { SheetInput } from '#ui/fields/sheet-input.tsx'
import { setContentsText } from '../model/contents-edits.ts'
import type { ContentsRow } from '../model/form.ts'
import type { PartProps } from '../part-props.ts'
import classes from './contents.module.css'
import type { Cell } from './use-cell.ts'

const sides = ['length', 'width', 'height'] as const
const times = /[x×*]/iu

type SizeCellProps = Pick<PartProps, 'edit'> & { readonly row: ContentsRow; readonly cell: Cell }

/** Length × width × height: typing the "x" goes on to the next, and `40x30x20` fills all three. */
export const SizeCell = ({ row, cell, edit }: SizeCellProps) => {
  const take = (first: number, typed: string): void => {
    const parts = typed.split(times).map((part) => part.trim())
    const fields = sides.slice(first)
    flushSync(() => {
      for (const [index, part] of parts.entries()) {
        const field = fields[index]
        if (field !== undefined && (index === 0 || part !== '')) edit(setContentsText(row.id, field, part))
      }
    })
    const next = fields[Math.min(parts.length, fields.length) - 1]
    if (parts.length > 1 && next !== undefined) focusField(cell(next).name)
  }
  return (
    <div className={classes['size']}>
      {sides.map((side, index) => (
        <SizeInput
          key={side}
          isFirst={index === 0}
          input={{ ...cell(side), onChange: (typed) => take(index, typed) }}
        />
      ))}
      {row.texts.dimensionUnit !== '' && <span className={classes['own']}>{row.texts.dimensionUnit}</span>}
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
