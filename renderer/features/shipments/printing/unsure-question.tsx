import { Button, Group } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useMessages } from '#contract/use-messages.ts'
import { PrintJobSubject } from './print-job-subject.tsx'
import classes from './printing.module.css'
import type { QueueActions } from './use-queue-actions.ts'

type UnsureQuestionProps = {
  readonly job: PrintJob
  readonly shipment: ShipmentSummary | undefined
  readonly actions: QueueActions
}

/** What was sent when the line broke may have come out: the person looks, and says so. */
export const UnsureQuestion = ({ job, shipment, actions }: UnsureQuestionProps) => {
  const { t } = useTranslation('printing')
  const messages = useMessages()
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={classes['question']}>
      <div className={classes['asked']}>
        <IconHelpCircle size={18} aria-hidden />
        <PrintJobSubject job={job} shipment={shipment} />
      </div>
      <p>{messages.failure(job)}</p>
      <strong id={id}>{t('unsure.question')}</strong>
      <Group gap="xs">
        <Button variant="filled" size="compact-sm" onClick={() => actions.settle(job, true)}>
          {t('unsure.yes')}
        </Button>
        <Button size="compact-sm" onClick={() => actions.settle(job, false)}>
          {t('unsure.no')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => actions.cancel(job)}>
          {t('unsure.cancel')}
        </Button>
      </Group>
    </div>
  )
}
