import { Alert, Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import type { Printer } from '#shared/printers/printer.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { Card } from '#ui/layout/card.tsx'
import { CancelAll } from './cancel-all.tsx'
import { OpenPrintJob } from './open-print-job.tsx'
import classes from './printing.module.css'
import { UnsureQuestion } from './unsure-question.tsx'
import type { PrintSubjects } from './use-print-subjects.ts'
import { type QueueActions, useFocusStays } from './use-queue-actions.ts'

type PrinterCardProps = {
  readonly printer: Printer
  /** What is to come out of it, in that order. */
  readonly jobs: readonly PrintJob[]
  readonly subjects: PrintSubjects
  readonly actions: QueueActions
}

/** As many are shown before somebody wants to see all. */
const SHOWN = 5

/** A printer: what it does now, what it is asked about, and what waits for it. */
export const PrinterCard = ({ printer, jobs, subjects, actions }: PrinterCardProps) => {
  const { t } = useTranslation('printing')
  const place = useRef<HTMLDivElement>(null)
  useFocusStays(place)
  const { is_paused: isPaused } = printer
  const name = isolate(printer.name)
  return (
    <div ref={place} tabIndex={-1} className={classes['printer']}>
      <Card
        title={printer.name}
        aside={
          isPaused ? (
            <Button
              variant="filled"
              size="compact-sm"
              aria-label={t('resumeOne', { name })}
              onClick={() => actions.resume(printer.printer)}
            >
              {t('resume')}
            </Button>
          ) : (
            <Button
              size="compact-sm"
              aria-label={t('pauseOne', { name })}
              onClick={() => actions.pause(printer.printer)}
            >
              {t('pause')}
            </Button>
          )
        }
      >
        {isPaused && <p className={classes['paused']}>{t('paused')}</p>}
        <Silence job={jobs[0]} onRetry={actions.retry} />
        {jobs
          .filter(({ state }) => state === 'unsure')
          .map((job) => (
            <UnsureQuestion
              key={job.job}
              job={job}
              shipment={subjects.get(job.shipment_reference ?? '')}
              actions={actions}
            />
          ))}
        <Queue
          jobs={jobs.filter(({ state }) => state !== 'unsure')}
          subjects={subjects}
          onCancel={actions.cancel}
        />
        <CancelAll printer={printer} jobs={jobs} />
        {jobs.length === 0 && <p className={classes['quiet']}>{t('nothingWaits')}</p>}
      </Card>
    </div>
  )
}

type SilenceProps = { readonly job: PrintJob | undefined; readonly onRetry: QueueActions['retry'] }

/** Why the next one does not come out; it is tried again by itself. */
const Silence = ({ job, onRetry }: SilenceProps) => {
  const { t } = useTranslation('printing')
  const messages = useMessages()
  if (job?.state !== 'waiting' || job.failure === undefined) return null
  return (
    <Alert color="yellow" variant="light" role="status">
      <div className={classes['silence']}>
        <span>
          {messages.failure(job)} {t('tried', { count: job.attempts })}
        </span>
        <Button size="compact-sm" flex="none" onClick={() => onRetry(job)}>
          {t('retry')}
        </Button>
      </div>
    </Alert>
  )
}

type QueueProps = Pick<PrinterCardProps, 'jobs' | 'subjects'> & {
  readonly onCancel: QueueActions['cancel']
}

/** What waits, in the order in which it comes out. */
const Queue = ({ jobs, subjects, onCancel }: QueueProps) => {
  const { t } = useTranslation('printing')
  const [isWhole, setWhole] = useState(false)
  if (jobs.length === 0) return null
  const shown = isWhole ? jobs : jobs.slice(0, SHOWN)
  return (
    <>
      <ol className={classes['queue']} aria-label={t('waits')}>
        {shown.map((job) => (
          <OpenPrintJob
            key={job.job}
            job={job}
            shipment={subjects.get(job.shipment_reference ?? '')}
            onCancel={() => onCancel(job)}
          />
        ))}
      </ol>
      {jobs.length > SHOWN && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('showFewer') : t('showMore', { count: jobs.length - SHOWN })}
          </Button>
        </div>
      )}
    </>
  )
}
