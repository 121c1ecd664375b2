import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { RelativeTime } from '../parts/relative-time.tsx'
import { PrintJobSubject } from './print-job-subject.tsx'
import { PrintStateLabel } from './print-state-label.tsx'
import classes from './printing.module.css'
import { usePrintableText } from './use-printable-text.ts'

type OpenPrintJobProps = {
  readonly job: PrintJob
  readonly shipment: ShipmentSummary | undefined
  readonly onCancel: () => void
}

/** Something that is to come out of a printer. */
export const OpenPrintJob = ({ job, shipment, onCancel }: OpenPrintJobProps) => {
  const { t } = useTranslation('printing')
  const what = usePrintableText()(job)
  const whose = shipment?.recipient ?? job.shipment_reference ?? ''
  return (
    <li>
      <PrintStateLabel job={job} />
      <PrintJobSubject job={job} shipment={shipment} />
      <span className={classes['asker']}>
        <RelativeTime at={job.created} /> · <bdi>{job.actor}</bdi>
      </span>
      {job.state === 'waiting' && (
        <Button
          size="compact-sm"
          aria-label={t('cancelOne', { what, whose: isolate(whose) })}
          onClick={onCancel}
        >
          {t('cancel')}
        </Button>
      )}
    </li>
  )
}
