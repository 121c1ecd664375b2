import { useTranslation } from 'react-i18next'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { RelativeTime } from '../../parts/relative-time.tsx'
import { useDateRange } from '#contract/use-date-range.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { DetailList } from './detail-list.tsx'
import { Card } from '#ui/layout/card.tsx'

/** Every date of a shipment; whole days and hours as they were asked for, the past as people say it. */
export const DatesSection = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('shipment')
  const labelOf = useLabelOf()
  const range = useDateRange()
  const { order_date: ordered, actual_delivery_date: delivered } = shipment
  return (
    <Card dense title={t('section.dates')}>
      <DetailList
        fields={[
          { label: labelOf('order_date'), value: ordered && <RelativeTime at={ordered} /> },
          { label: labelOf('required_shipping_date'), value: range(shipment.required_shipping_date) },
          { label: labelOf('required_delivery_date'), value: range(shipment.required_delivery_date) },
          { label: labelOf('actual_delivery_date'), value: delivered && <RelativeTime at={delivered} /> },
          { label: labelOf('created'), value: <RelativeTime at={shipment.created} /> },
          { label: labelOf('updated'), value: <RelativeTime at={shipment.updated} /> },
        ]}
      />
    </Card>
  )
}
