import { ActionIcon, Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useMessages } from '#contract/use-messages.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { RelativeTime } from '../parts/relative-time.tsx'
import { PrintStateLabel } from './print-state-label.tsx'
import classes from './printing.module.css'
import { ReprintDialog } from './reprint-dialog.tsx'
import { usePrintJobs } from './use-print-jobs.ts'
import { usePrintableText } from './use-printable-text.ts'

const columns = ['what', 'state', 'printer', 'when', 'why'] as const

/** What was printed of a shipment and what is about to be: where, when, by whom, and why again. */
export const PrintingSection = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('printing')
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = usePrintJobs(shipment.reference)
  const [again, setAgain] = useState<PrintJob>()
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
            <PrintOfShipment key={job.job} job={job} shipment={shipment} onAgain={() => setAgain(job)} />
          ))}
        </tbody>
      </PlainTable>
      {hasNextPage && (
        <Button size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
      {again && <ReprintDialog job={again} onClose={() => setAgain(undefined)} />}
    </Card>
  )
}

type PrintOfShipmentProps = {
  readonly job: PrintJob
  readonly shipment: Shipment
  readonly onAgain: () => void
}

const PrintOfShipment = ({ job, shipment, onAgain }: PrintOfShipmentProps) => {
  const { t } = useTranslation('printing')
  const format = useFormat()
  const messages = useMessages()
  const what = usePrintableText()(job, shipment.contents)
  const at = job.ended ?? job.created
  const label = t('reprint.openOne', { what, when: isolate(format.moment(at)) })
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
        {job.ended !== undefined && (
          <ActionIcon aria-label={label} title={label} onClick={onAgain}>
            <IconPrinter size={16} />
          </ActionIcon>
        )}
      </td>
    </tr>
  )
}
