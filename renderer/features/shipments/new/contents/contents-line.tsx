import { memo, useState } from 'react'
import { SheetInput } from '#ui/fields/text/sheet-input.tsx'
import { GTIN, usualColumns } from './columns.ts'
import classes from './contents.module.css'
import { GtinCell } from './gtin-cell.tsx'
import { LineActions } from './line-actions.tsx'
import { LineProblems } from './line-problems.tsx'
import { SizeCell } from './size-cell.tsx'
import { type LineProps, textInRow, useCell } from './use-cell.ts'

/** Besides the usual columns: the place, the description, and what can be done. */
const OTHER_COLUMNS = 3

/** How many columns the table has. */
export const columnCount = (columns: LineProps['columns']): number =>
  OTHER_COLUMNS + usualColumns.length + columns.length

const isCell = (column: string): boolean => column !== GTIN

/** One row of the spreadsheet. It is drawn anew only when something in it changes. */
export const ContentsLine = memo((props: LineProps) => {
  const { id, row, place, isInner, columns, problems, edit } = props
  const cell = useCell(props)
  const [gtinRefused, setGtinRefused] = useState<string>()
  const ownUnit = textInRow(row, 'weight.unit')
  return (
    <>
      <tr className={classes['line']} data-row={id}>
        <td className={classes['place']} dir="ltr">
          {place}
        </td>
        <td className={isInner ? classes['inner'] : undefined}>
          <SheetInput {...cell('description')} />
        </td>
        <td>
          <SheetInput {...cell('sku')} />
        </td>
        {columns.includes(GTIN) && (
          <td>
            <GtinCell {...props} refused={gtinRefused} onRefused={setGtinRefused} />
          </td>
        )}
        <td>
          <SheetInput {...cell('quantity')} />
        </td>
        <td>
          <div className={classes['measure']}>
            <SheetInput {...cell('weight.value')} />
            {ownUnit !== '' && <span className={classes['own']}>{ownUnit}</span>}
          </div>
        </td>
        <td>
          <SizeCell row={row} edit={edit} cell={cell} />
        </td>
        <td>
          <SheetInput {...cell('value.amount')} />
        </td>
        <td>
          <SheetInput {...cell('country_of_origin')} />
        </td>
        <td>
          <SheetInput {...cell('harmonisation_code')} />
        </td>
        {columns.filter(isCell).map((column) => (
          <td key={column}>
            <SheetInput {...cell(column)} />
          </td>
        ))}
        <td className={classes['actions']}>
          <LineActions {...props} />
        </td>
      </tr>
      <LineProblems id={id} problems={problems} gtinRefused={gtinRefused} span={columnCount(columns)} />
    </>
  )
})
ContentsLine.displayName = 'ContentsLine'
