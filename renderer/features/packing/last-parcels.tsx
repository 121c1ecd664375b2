import { useQuery } from '@tanstack/react-query'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockHour4,
  IconMinus,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PackedParcel } from '#shared/packing/bench.ts'
import { useTRPC } from '#trpc/client.ts'
import classes from './last-parcels.module.css'
import { printingOf, type PrintingOfParcel } from './printing-state.ts'

/** The parcels that were packed last, with how far their printing is. */
export const LastParcels = () => {
  const { t } = useTranslation('packing')
  const { data } = useQuery(useTRPC().packing.progress.queryOptions())
  return (
    <aside className={classes['card']} aria-label={t('last.title')}>
      <h2 className={classes['title']}>{t('last.title')}</h2>
      {data?.last.length === 0 && <p className={classes['none']}>{t('last.none')}</p>}
      <ul className={classes['list']}>
        {data?.last.map((parcel) => (
          <LastParcel key={parcel.reference} parcel={parcel} />
        ))}
      </ul>
    </aside>
  )
}

const LastParcel = ({ parcel }: { readonly parcel: PackedParcel }) => {
  const { reference, custom_reference: order, recipient, locality } = parcel
  return (
    <li className={classes['parcel']}>
      <Link href={`/shipments/${reference}`} className={classes['name'] ?? ''}>
        <bdi>{order ?? reference}</bdi>
      </Link>
      <Printing parcel={parcel} />
      <span className={classes['who']}>
        <bdi>{[recipient, locality].filter((part) => part !== '').join(' · ')}</bdi>
      </span>
    </li>
  )
}

const icons: Readonly<Record<PrintingOfParcel, TablerIcon>> = {
  printed: IconCircleCheck,
  some: IconClockHour4,
  waits: IconClockHour4,
  unsure: IconAlertTriangle,
  nothing: IconMinus,
}

const Printing = ({ parcel }: { readonly parcel: PackedParcel }) => {
  const { t } = useTranslation('packing')
  const state = printingOf(parcel)
  const Icon = icons[state]
  const text = (
    <>
      <Icon size={15} aria-hidden />
      {t(`last.${state}`, {
        count: parcel.sheets,
        printed: parcel.printed,
        sheets: parcel.sheets,
      })}
    </>
  )
  return state === 'unsure' ? (
    <Link href="/printing" className={classes['state'] ?? ''} data-state={state}>
      {text}
    </Link>
  ) : (
    <span className={classes['state']} data-state={state}>
      {text}
    </span>
  )
}
