import { useTranslation } from 'react-i18next'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { Card } from '#ui/layout/card.tsx'
import { MoreButton } from '#ui/table/more-button.tsx'
import { PrintTable } from './print-table.tsx'
import { usePrintJobs } from './use-print-jobs.ts'

/** What was printed of a shipment and what is about to be: where, when, by whom, and why again. */
export const PrintingSection = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('printing')
  const query = usePrintJobs(shipment.reference)
  const jobs = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (jobs.length === 0) return null
  return (
    <Card dense wide title={t('title')}>
      <PrintTable jobs={jobs} />
      <MoreButton list={query}>{t('older')}</MoreButton>
    </Card>
  )
}
