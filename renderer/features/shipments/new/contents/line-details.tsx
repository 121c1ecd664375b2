import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Pairs } from '../groups/pairs.tsx'
import { setDangerous } from '../model/contents-edits.ts'
import type { ContentsRow } from '../model/form.ts'
import { type FieldProblems, noProblems } from '../model/grouped-problems.ts'
import { pairLists } from '../model/pair-specs.ts'
import type { PartProps } from '../part-props.ts'
import classes from './contents.module.css'
import { DangerousGoods } from './dangerous-goods.tsx'

type LineDetailsProps = Pick<PartProps, 'edit'> & {
  readonly row: ContentsRow
  /** Where the row stands, as people count. */
  readonly place: string
  /** How many columns the table has. */
  readonly span: number
  readonly problems: ReadonlyMap<string, FieldProblems>
}

/** What few contents have: dangerous goods, metadata, texts for the label. It stands below its row. */
export const LineDetails = memo(({ row, place, span, problems, edit }: LineDetailsProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <tr className={classes['details']} data-details={row.id}>
      <td colSpan={span}>
        <section className={classes['detailsInside']} aria-label={t('contents.details', { row: place })}>
          <Checkbox
            size="xs"
            data-field={`row-${row.id}-isDangerous`}
            label={t('contents.dangerous')}
            checked={row.isDangerous}
            onChange={(event) => edit(setDangerous(row.id, event.currentTarget.checked))}
          />
          {row.isDangerous && (
            <DangerousGoods row={row} problems={problems.get(`row-${row.id}`) ?? noProblems} edit={edit} />
          )}
          <div className={classes['detailsPairs']}>
            {pairLists.map((list) => (
              <div key={list} role="group" aria-label={t(`${list}.title`)}>
                <div className={classes['detailsTitle']}>{t(`${list}.title`)}</div>
                <Pairs
                  list={list}
                  pairs={row[list]}
                  problems={problems}
                  edit={edit}
                  rowId={row.id}
                  rowName={place}
                />
              </div>
            ))}
          </div>
        </section>
      </td>
    </tr>
  )
})
LineDetails.displayName = 'LineDetails'
