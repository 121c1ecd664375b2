import { VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldLabel } from '#contract/field.tsx'
import { ID, type Row } from '#ui/form/field-path.ts'
import { textAt } from '#ui/form/form-state.ts'
import classes from './price-grid.module.css'
import { type PartProps, useRows } from '../use-service.ts'

/** A zone with how it is called, also while it has no name. */
export type NamedZone = { readonly zone: Row; readonly name: string }

export const useZoneNames = ({ at }: PartProps): readonly NamedZone[] => {
  const { t } = useTranslation('carriers')
  const zones = useRows(`${at}.prices.zones`)
  return useMemo(
    () =>
      zones.map((zone, index) => ({
        zone,
        name:
          textAt(zone, 'name').trim() === '' ? t('prices.zone', { number: index + 1 }) : textAt(zone, 'name'),
      })),
    [zones, t],
  )
}

type PriceGridHeadProps = PartProps & { readonly zones: readonly NamedZone[]; readonly byKilogram: boolean }

export const PriceGridHead = ({ at, zones, byKilogram }: PriceGridHeadProps) => {
  const { t } = useTranslation('carriers')
  const { label: upTo } = useFieldLabel(`${at}.prices.bands[].up_to`)
  return (
    <thead>
      <tr>
        <th scope="col" className={classes['weight']}>
          {upTo}
        </th>
        {zones.flatMap(({ zone, name }) => [
          <th key={zone[ID]} scope="col" className={classes['price']} title={name}>
            <bdi className={classes['zoneName']}>{name}</bdi>
          </th>,
          ...(byKilogram
            ? [
                <th key={`${zone[ID]} per`} scope="col" className={classes['price']}>
                  <VisuallyHidden>{name}</VisuallyHidden> {t('prices.perKilogram')}
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
