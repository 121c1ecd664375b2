import { memo } from 'react'
import { SheetInput } from '#ui/fields/sheet-input.tsx'
import classes from './contents.module.css'
import { LineActions } from './line-actions.tsx'
import { LineProblems } from './line-problems.tsx'
import { SizeCell } from './size-cell.tsx'
import { type LineProps, useCell } from './use-cell.ts'

/** The columns that always stand there, and the one for the place and the one for what can be done. */
const USUAL_COLUMNS = 10

/** How many columns the table has. */
export const columnCount = (columns: LineProps['columns']): number => USUAL_COLUMNS + columns.length

/** One row of the spreadsheet. It is drawn anew only when something in it changes. */
export const ContentsLine = memo((props: LineProps) => {
  const { row, place, columns, problems, edit } = props
  const cell = useCell(props)
  return (
    <>
      <tr className={classes['line']} data-row={row.id}>
        <td className={classes['place']} dir="ltr">
          {place}
        </td>
        <td className={row.isInner ? classes['inner'] : undefined}>
          <SheetInput {...cell('description')} />
        </td>
        <td>
          <SheetInput {...cell('sku')} />
        </td>
        <td>
          <SheetInput {...cell('quantity')} />
        </td>
        <td>
          <div className={classes['measure']}>
            <SheetInput {...cell('weight')} />
            {row.texts.weightUnit !== '' && <span className={classes['own']}>{row.texts.weightUnit}</span>}
          </div>
        </td>
        <td>
          <SizeCell row={row} edit={edit} cell={cell} />
        </td>
        <td>
          <SheetInput {...cell('amount')} />
        </td>
        <td>
          <SheetInput {...cell('countryOfOrigin')} />
        </td>
        <td>
          <SheetInput {...cell('harmonisationCode')} />
        </td>
        {columns.map((field) => (
          <td key={field}>
            <SheetInput {...cell(field)} />
          </td>
        ))}
        <td className={classes['actions']}>
          <LineActions {...props} />
        </td>
      </tr>
      <LineProblems row={row} problems={problems} span={columnCount(columns)} />
    </>
  )
})
ContentsLine.displayName = 'ContentsLine'
