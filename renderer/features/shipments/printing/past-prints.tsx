import { Alert, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { useMessages } from '#contract/use-messages.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { RelativeTime } from '../parts/relative-time.tsx'
import { PrintJobSubject } from './print-job-subject.tsx'
import { ReprintButton } from './reprint-button.tsx'
import { PrintStateLabel } from './print-state-label.tsx'
import classes from './printing.module.css'
import { usePrintJobs } from './use-print-jobs.ts'
import { usePrintableText } from './use-printable-text.ts'
import { type PrintSubjects, usePrintSubjects } from './use-print-subjects.ts'

const columns = ['what', 'state', 'printer', 'when', 'by', 'why'] as const

/** What came out of the printers, and what did not after all; newest first. */
export const PastPrints = () => {
  const { t } = useTranslation('printing')
  const { data, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = usePrintJobs()
  const jobs = data?.pages.flatMap(({ items }) => items).filter(({ ended }) => ended !== undefined) ?? []
  const subjects = usePrintSubjects(jobs)
  return (
    <Card title={t('past')}>
      {isError && (
        <Alert color="red" role="alert">
          {t('failed')}
        </Alert>
      )}
      {data && jobs.length === 0 && <p className={classes['quiet']}>{t('noPast')}</p>}
      {jobs.length > 0 && (
        <PlainTable
          className={classes['table']}
          head={[...columns.map((column) => t(`columns.${column}`)), t('columns.actions')]}
        >
          <tbody>
            {jobs.map((job) => (
              <PastPrint key={job.job} job={job} subjects={subjects} />
            ))}
          </tbody>
        </PlainTable>
      )}
      {hasNextPage && (
        <div>
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('older')}
          </Button>
        </div>
      )}
    </Card>
  )
}

const PastPrint = ({ job, subjects }: { readonly job: PrintJob; readonly subjects: PrintSubjects }) => {
  const messages = useMessages()
  const textOf = usePrintableText()
  return (
    <tr>
      <td>
        <PrintJobSubject job={job} shipment={subjects.get(job.shipment_reference ?? '')} />
      </td>
      <td>
        <PrintStateLabel job={job} />
      </td>
      <td>
        <bdi>{job.printer_name}</bdi>
      </td>
      <td>
        <RelativeTime at={job.ended ?? job.created} />
      </td>
      <td>
        <bdi>{job.actor}</bdi>
      </td>
      <td>{job.reason === undefined ? messages.failure(job) : <bdi>{job.reason}</bdi>}</td>
      <td>
        <ReprintButton job={job} what={textOf(job)} />
      </td>
    </tr>
  )
}
