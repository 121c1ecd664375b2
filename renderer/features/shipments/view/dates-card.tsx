import { useTranslation } from 'react-i18next'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { RelativeTime } from '../parts/relative-time.tsx'
import { useDateRange } from '../parts/use-date-range.ts'
import { Fields } from './fields.tsx'
import { Section } from './section.tsx'

/** Every date of a shipment; whole days and hours as they were asked for, the past as people say it. */
export const DatesCard = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('shipment')
  const range = useDateRange()
  const { order_date: ordered, actual_delivery_date: delivered } = shipment
  return (
    <Section title={t('section.dates')}>
      <Fields
        fields={[
          { label: t('field.orderDate'), value: ordered && <RelativeTime at={ordered} /> },
          { label: t('field.requiredShipping'), value: range(shipment.required_shipping_date) },
          { label: t('field.requiredDelivery'), value: range(shipment.required_delivery_date) },
          { label: t('field.actualDelivery'), value: delivered && <RelativeTime at={delivered} /> },
          { label: t('field.created'), value: <RelativeTime at={shipment.created} /> },
          { label: t('field.updated'), value: <RelativeTime at={shipment.updated} /> },
        ]}
      />
    </Section>
  )
}
