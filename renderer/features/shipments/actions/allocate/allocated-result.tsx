import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocateResult } from '#shared/allocation/allocation.ts'
import { useTRPC } from '#trpc/client.ts'
import { ReferenceText } from '../../parts/reference-text.tsx'
import { useDateRange } from '#contract/use-date-range.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import styles from './allocate.module.css'
import { ServiceName } from './service-name.tsx'
import type { TrackingDetails } from '#shared/shipments/shipment.ts'

/** What became of a shipment that a service took: which one, for how much, when, and its tracking references. */
export const AllocatedResult = ({ result }: { readonly result: AllocateResult }) => {
  const { t } = useTranslation(['allocation', 'states'])
  const trpc = useTRPC()
  const format = useFormat()
  const range = useDateRange()
  const { shipment_reference: reference, carrier, price, state, tracking_details: tracking } = result
  const { data: shipment } = useQuery(trpc.shipments.get.queryOptions({ reference }))
  const money = (amount: number): string => format.money({ amount, currency: price.currency })
  const codes = trackingReferencesOf(tracking)
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('result.service'), <ServiceName key="service" carrier={carrier} />],
    [t('result.price'), t('result.netAndGross', { net: money(price.net), gross: money(price.gross) })],
    [t('result.ships'), range(shipment?.shipping_date)],
    [t('result.arrives'), range(shipment?.expected_delivery_date)],
    [
      t('result.tracking'),
      codes.length === 0 ? (
        t('result.trackingLater')
      ) : (
        <span key="codes" className={styles['codes']}>
          {codes.map((code) => (
            <ReferenceText key={code} reference={code} />
          ))}
        </span>
      ),
    ],
  ]
  return (
    <>
      <div className={styles['good']} role="status">
        <IconCircleCheck size={20} aria-hidden />
        {t('result.title', { state: t(`${state}.label`, { ns: 'states' }) })}
      </div>
      <dl className={styles['result']}>
        {rows
          .filter(([, value]) => value !== undefined)
          .map(([label, value]) => (
            <Pair key={label} label={label} value={value} />
          ))}
      </dl>
    </>
  )
}

const Pair = ({ label, value }: { readonly label: string; readonly value: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
)

/** All references by which the carrier knows a shipment, each once: its own, then those of its contents. */
const trackingReferencesOf = (details: TrackingDetails | undefined): readonly string[] => [
  ...new Set([
    ...(details?.shipment.tracking_references ?? []),
    ...(details?.contents ?? []).flatMap(({ tracking_references = [] }) => tracking_references),
  ]),
]
