import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import type { PartProps } from './part-props.ts'
import { PriceGridHead } from './price-grid-head.tsx'
import { PriceLine } from './price-line.tsx'
import classes from './price-grid.module.css'
import { addPriceRow, usePriceKeys } from './use-price-keys.ts'

type PriceGridProps = PartProps & {
  /** Whether there are also prices for each kilogram. */
  readonly byKilogram: boolean
}

/** The table of prices: a row for each weight, a column for each zone, typed like a spreadsheet. */
export const PriceGrid = (props: PriceGridProps) => {
  const { service, byKilogram } = props
  const { t } = useTranslation('carriers')
  const sheet = useRef<HTMLTableElement>(null)
  usePriceKeys(sheet, props)
  const group = t('parts.prices')
  useShortcut({ keys: 'Enter', label: t('prices.keys.add'), group })
  useShortcut({ keys: 'mod+Backspace', label: t('prices.keys.remove'), group })
  return (
    <div>
      <div className={classes['scroll']}>
        <table ref={sheet} className={classes['sheet']} aria-label={t('prices.table')}>
          <PriceGridHead service={service} byKilogram={byKilogram} />
          <tbody>
            {service.rows.map((row, index) => (
              <PriceLine key={row.id} {...props} row={row} number={index + 1} />
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className={classes['hint']} onClick={() => addPriceRow(props)}>
        <IconPlus size={14} aria-hidden />
        {t('prices.hint')}
      </button>
    </div>
  )
}
