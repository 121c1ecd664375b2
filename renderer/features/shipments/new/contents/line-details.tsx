import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { childPath } from '#ui/form/field-path.ts'
import { Pairs } from '../groups/pairs.tsx'
import { type ContentsRow, setDangerous } from '../model/contents-rows.ts'
import { type ShipmentEdit, isDangerousGoods, pairLists, TICKED_OFF } from '../model/form.ts'
import classes from './contents.module.css'
import { DangerousGoods } from './dangerous-goods.tsx'

type LineDetailsProps = Pick<ContentsRow, 'row' | 'path' | 'place'> & {
  readonly edit: (change: ShipmentEdit) => void
  /** How many columns the table has. */
  readonly span: number
}

/** What few contents have: dangerous goods, metadata, texts for the label. It stands below its row. */
export const LineDetails = memo(({ row, path, place, span, edit }: LineDetailsProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <tr className={classes['details']} data-details={row['#']}>
      <td colSpan={span}>
        <section className={classes['detailsInside']} aria-label={t('contents.details', { row: place })}>
          <Checkbox
            size="xs"
            data-field={childPath(path, TICKED_OFF)}
            label={t('contents.dangerous')}
            checked={isDangerousGoods(row)}
            onChange={(event) => edit(setDangerous({ path, row }, event.currentTarget.checked))}
          />
          {isDangerousGoods(row) && <DangerousGoods path={path} />}
          <div className={classes['detailsPairs']}>
            {pairLists.map((list) => (
              <div key={list} role="group" aria-label={t(`${list}.title`)}>
                <div className={classes['detailsTitle']}>{t(`${list}.title`)}</div>
                <Pairs list={list} below={path} rowName={place} />
              </div>
            ))}
          </div>
        </section>
      </td>
    </tr>
  )
})
LineDetails.displayName = 'LineDetails'
