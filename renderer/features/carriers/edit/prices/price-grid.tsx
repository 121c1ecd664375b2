import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ID } from '#ui/form/field-path.ts'
import { useFormFields } from '#ui/form/use-field.ts'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { PriceGridHead, useZoneNames } from './price-grid-head.tsx'
import { PriceLine } from './price-line.tsx'
import classes from './price-grid.module.css'
import { addRowAndGo, usePriceKeys } from './use-price-keys.ts'
import { type PartProps, useRows } from '../use-service.ts'

type PriceGridProps = PartProps & {
  /** Whether there are also prices for each kilogram. */
  readonly byKilogram: boolean
}

/** The table of prices: a row for each weight, a column for each zone, typed like a spreadsheet. */
export const PriceGrid = ({ at, byKilogram }: PriceGridProps) => {
  const { t } = useTranslation('carriers')
  const fields = useFormFields()
  const sheet = useRef<HTMLTableElement>(null)
  usePriceKeys(sheet, at)
  const group = t('parts.prices')
  useShortcut({ keys: 'Enter', label: t('prices.keys.add'), group })
  useShortcut({ keys: 'mod+Backspace', label: t('prices.keys.remove'), group })
  const zones = useZoneNames({ at })
  return (
    <div>
      <div className={classes['scroll']}>
        <table ref={sheet} className={classes['sheet']} aria-label={t('prices.table')}>
          <PriceGridHead at={at} zones={zones} byKilogram={byKilogram} />
          <tbody>
            {useRows(`${at}.prices.bands`).map((row, index) => (
              <PriceLine
                key={row[ID]}
                at={at}
                id={row[ID]}
                number={index + 1}
                zones={zones}
                byKilogram={byKilogram}
              />
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className={classes['hint']} onClick={() => addRowAndGo(fields, at)}>
        <IconPlus size={14} aria-hidden />
        {t('prices.hint')}
      </button>
    </div>
  )
}
