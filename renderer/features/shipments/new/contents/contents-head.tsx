import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RareContentsField } from '../model/contents-specs.ts'
import type { ShipmentForm } from '../model/form.ts'
import { columnWidths } from './columns.ts'
import classes from './contents.module.css'

type ContentsHeadProps = Pick<ShipmentForm, 'weightUnit' | 'dimensionUnit' | 'currency'> & {
  readonly columns: readonly RareContentsField[]
}

const numbers: ReadonlySet<string> = new Set(['quantity', 'weight', 'amount', 'discount'])

/** The names of the columns, with the units that the whole shipment has. */
export const ContentsHead = ({ columns, weightUnit, dimensionUnit, currency }: ContentsHeadProps) => {
  const { t } = useTranslation('new-shipment')
  const units: Readonly<Partial<Record<string, string>>> = {
    weight: weightUnit,
    length: dimensionUnit,
    amount: currency,
  }
  const fields = [
    'sku',
    'quantity',
    'weight',
    'length',
    'amount',
    'countryOfOrigin',
    'harmonisationCode',
    ...columns,
  ] as const
  return (
    <thead>
      <tr>
        <th scope="col" className={classes['place']}>
          <VisuallyHidden>{t('contents.row')}</VisuallyHidden>
        </th>
        <th scope="col" className={classes['wide']} style={{ minWidth: '10rem' }}>
          {t('contents.description')}
        </th>
        {fields.map((field) => (
          <th
            key={field}
            scope="col"
            className={numbers.has(field) ? classes['number'] : undefined}
            style={{ width: `${columnWidths[field] ?? 6}rem`, minWidth: `${columnWidths[field] ?? 6}rem` }}
          >
            {t(field === 'length' ? 'contents.size' : `contents.${field}`)}
            {units[field] !== undefined && (
              <span className={classes['unit']}>
                {' '}
                <bdi>{units[field]}</bdi>
              </span>
            )}
          </th>
        ))}
        <th scope="col" className={classes['actions']}>
          <VisuallyHidden>{t('contents.actions')}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  )
}
