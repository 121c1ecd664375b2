import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { useMessages } from '#contract/use-messages.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { RelativeTime } from '../parts/relative-time.tsx'
import { PrintJobSubject } from './print-job-subject.tsx'
import { PrintStateLabel } from './print-state-label.tsx'
import classes from './printing.module.css'
import { ReprintButton } from './reprint-button.tsx'
import type { PrintSubjects } from './use-print-subjects.ts'
import { usePrintableText } from './use-printable-text.ts'

const columns = ['what', 'state', 'printer', 'when', 'why', 'actions'] as const

type PrintTableProps = {
  readonly jobs: readonly PrintJob[]
  /** The shipments that they are for, where the page is about no single one. */
  readonly subjects?: PrintSubjects
}

/** Prints: what, where, when, by whom, and why again or why not; what has ended is printed again from here. */
export const PrintTable = ({ jobs, subjects }: PrintTableProps) => {
  const { t } = useTranslation('printing')
  const messages = useMessages()
  const textOf = usePrintableText()
  return (
    <PlainTable
      className={classes[subjects ? 'pageTable' : 'table']}
      head={columns.map((column) => t(`columns.${column}`))}
    >
      <tbody>
        {jobs.map((job) => (
          <tr key={job.job}>
            <td>
              {subjects ? (
                <PrintJobSubject job={job} shipment={subjects.get(job.shipment_reference ?? '')} />
              ) : (
                textOf(job)
              )}
            </td>
            <td>
              <PrintStateLabel job={job} />
            </td>
            <td>
              <bdi>{job.printer_name}</bdi>
            </td>
            <td>
              <RelativeTime at={job.ended ?? job.created} /> · <bdi>{job.actor}</bdi>
            </td>
            <td>{job.reason === undefined ? messages.failure(job) : <bdi>{job.reason}</bdi>}</td>
            <td>
              <ReprintButton job={job} what={textOf(job)} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
