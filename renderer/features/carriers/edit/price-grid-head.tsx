import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ServiceForm, Zone } from '../model/form.ts'
import classes from './price-grid.module.css'

type PriceGridHeadProps = { readonly service: ServiceForm; readonly byKilogram: boolean }

/** How a zone is called, also while it has no name. */
export const useZoneName = ({ zones }: ServiceForm) => {
  const { t } = useTranslation('carriers')
  return (zone: Zone): string =>
    zone.name.trim() === '' ? t('prices.zone', { number: zones.indexOf(zone) + 1 }) : zone.name
}

export const PriceGridHead = ({ service, byKilogram }: PriceGridHeadProps) => {
  const { t } = useTranslation('carriers')
  const nameOf = useZoneName(service)
  return (
    <thead>
      <tr>
        <th scope="col" className={classes['weight']}>
          {t('prices.upTo')}
        </th>
        {service.zones.flatMap((zone) => [
          <th key={zone.id} scope="col" className={classes['price']} title={zone.name}>
            <bdi className={classes['zoneName']}>{nameOf(zone)}</bdi>
          </th>,
          ...(byKilogram
            ? [
                <th key={`${zone.id} per`} scope="col" className={classes['price']}>
                  <VisuallyHidden>{nameOf(zone)}</VisuallyHidden> {t('prices.perKilogram')}
                </th>,
              ]
            : []),
        ])}
        <th scope="col" className={classes['end']}>
          <VisuallyHidden>{t('prices.actions')}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  )
}
