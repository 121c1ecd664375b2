import { useTranslation } from 'react-i18next'
import type { Allocation } from '../../../../shared/shipments/shipment.ts'
import { RelativeTime } from '../parts/relative-time.tsx'
import { useFormat } from '../parts/use-format.ts'
import { Code } from './code.tsx'
import { Fields } from './fields.tsx'
import { Section } from './section.tsx'
import styles from './card.module.css'

/** A name with its code, as far as they are there. */
const named = (name: string | undefined, reference: string | undefined) =>
  (name ?? reference) && (
    <>
      {name} {reference && <Code>{reference}</Code>}
    </>
  )

/** The carrier service that has taken the shipment, what it costs, and how to track it. */
export const AllocationCard = ({ allocation }: { readonly allocation: Allocation }) => {
  const { t } = useTranslation('shipment')
  const format = useFormat()
  const { carrier, price } = allocation
  const tracking = allocation.tracking_details?.shipment
  return (
    <Section title={t('section.allocation')}>
      <Fields
        fields={[
          { label: t('field.carrier'), value: named(carrier.name, carrier.reference) },
          { label: t('field.service'), value: named(carrier.service_name, carrier.service_reference) },
          {
            label: t('field.tracking'),
            value: tracking && (
              <span className={styles['stack']}>
                {(tracking.tracking_references ?? [tracking.reference]).map((reference) => (
                  <Code key={reference}>{reference}</Code>
                ))}
              </span>
            ),
          },
          { label: t('field.net'), value: format.money({ amount: price.net, currency: price.currency }) },
          { label: t('field.gross'), value: format.money({ amount: price.gross, currency: price.currency }) },
          { label: t('field.allocated'), value: <RelativeTime at={allocation.allocation_date} /> },
        ]}
      />
    </Section>
  )
}
