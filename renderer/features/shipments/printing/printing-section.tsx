import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { useMessages } from '#contract/use-messages.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { RelativeTime } from '../parts/relative-time.tsx'
import { PrintStateLabel } from './print-state-label.tsx'
import classes from './printing.module.css'
import { ReprintButton } from './reprint-button.tsx'
import { usePrintJobs } from './use-print-jobs.ts'
import { usePrintableText } from './use-printable-text.ts'

const columns = ['what', 'state', 'printer', 'when', 'why'] as const

/** What was printed of a shipment and what is about to be: where, when, by whom, and why again. */
export const PrintingSection = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('printing')
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = usePrintJobs(shipment.reference)
  const jobs = data?.pages.flatMap(({ items }) => items) ?? []
  if (jobs.length === 0) return null
  return (
    <Card dense wide title={t('title')}>
      <PlainTable
        className={classes['ofShipment']}
        head={[...columns.map((column) => t(`columns.${column}`)), t('columns.actions')]}
      >
        <tbody>
          {jobs.map((job) => (
            <PrintOfShipment key={job.job} job={job} />
          ))}
        </tbody>
      </PlainTable>
      {hasNextPage && (
        <Button size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </Card>
  )
}

const PrintOfShipment = ({ job }: { readonly job: PrintJob }) => {
  const messages = useMessages()
  const what = usePrintableText()(job)
  const at = job.ended ?? job.created
  return (
    <tr>
      <td>{what}</td>
      <td>
        <PrintStateLabel job={job} />
      </td>
      <td>
        <bdi>{job.printer_name}</bdi>
      </td>
      <td>
        <RelativeTime at={at} /> · <bdi>{job.actor}</bdi>
      </td>
      <td>{job.reason === undefined ? messages.failure(job) : <bdi>{job.reason}</bdi>}</td>
      <td>
        <ReprintButton job={job} what={what} />
      </td>
    </tr>
  )
}
