import { useTranslation } from 'react-i18next'
import { cached } from '#shared/format/cached.ts'
import { type Format, useFormat, useLocale } from '#app/i18n/use-format.ts'
import type { Carrier, CarrierService } from '#shared/carriers/catalogue.ts'
import { serviceAddress } from '../address.ts'
import { lowestPrice, reachOf } from '../model/describe-service.ts'
import { useSwitches } from '../state/use-switches.ts'
import classes from './list.module.css'
import { NameLink, ReferenceAndSwitch } from './row-cells.tsx'

type ServiceRowProps = {
  /** All of it, also services that are not shown. */
  readonly carrier: Carrier
  readonly service: CarrierService
}

/** A service in one line: where it goes, what it takes, what it costs at least. */
export const ServiceRow = ({ carrier, service }: ServiceRowProps) => {
  const { t } = useTranslation('carriers')
  const format = useFormat()
  const flip = useSwitches()
  const { reference, name, enabled, tags, transit_days: days } = service
  const isOff = !enabled || !carrier.enabled
  const countries = useReach(service, format)
  return (
    <tr className={classes['service']} data-off={isOff || undefined}>
      <th scope="row" className={classes['name']}>
        <NameLink href={serviceAddress(reference)} name={name} />
      </th>
      <ReferenceAndSwitch
        reference={reference}
        name={name}
        enabled={enabled}
        onSwitch={(isOn) => void flip(carrier, reference, isOn)}
      />
      <td>{t(`types.${service.shipment_types}`)}</td>
      <td title={countries}>{countries}</td>
      <td data-number>
        <HighestWeight weight={service.weight.max} />
      </td>
      <td data-number>
        <bdi>{format.money({ amount: lowestPrice(service), currency: service.prices.currency })}</bdi>
      </td>
      <td data-number>
        <bdi dir="ltr">
          {days.min === days.max
            ? format.number(days.min)
            : `${format.number(days.min)}–${format.number(days.max)}`}
        </bdi>
      </td>
      <td title={tags.join(', ')}>
        <bdi className={classes['cut']}>{tags.join(', ')}</bdi>
      </td>
    </tr>
  )
}

const weightFormat = cached(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilogram', maximumFractionDigits: 2 }),
)

const HighestWeight = ({ weight }: { readonly weight: number | undefined }) => {
  const locale = useLocale()
  if (weight === undefined) return <span className={classes['none']}>—</span>
  return <bdi>{weightFormat(locale).format(weight)}</bdi>
}

const useReach = (service: CarrierService, format: Format): string => {
  const { t } = useTranslation('carriers')
  const reach = reachOf(service)
  return reach.kind === 'few'
    ? reach.countries.map(format.country).join(', ')
    : t(`reach.${reach.kind}`, { count: reach.count })
}
