import { Alert, Button, Title } from '@mantine/core'
import { IconTransfer } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Job } from '#shared/transfer/job.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useLeadReason } from '#contract/operators/use-session.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useCancelJob } from '#trpc/mutations/transfer.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Page } from '#ui/layout/page.tsx'
import { MoreButton } from '#ui/table/more-button.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { JobProgress } from './job-progress.tsx'
import { JobStateLabel } from './job-state-label.tsx'
import { useResultText } from './job-texts.ts'
import styles from './jobs.module.css'
import { UndoDialog } from './undo-dialog.tsx'
import { useJobs } from './use-jobs.ts'

const columns = ['what', 'state', 'started', 'by', 'result'] as const

/** Every export and import of this desk, with its result. */
export const JobsPage = () => {
  const { t } = useTranslation('transfer')
  const query = useJobs()
  const [undoing, setUndoing] = useState<Job>()
  const jobs = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={<Title order={1}>{t('title')}</Title>} tools={<Buttons />}>
      {query.isError && (
        <Alert color="red" role="alert">
          {t('jobs.failed')}
        </Alert>
      )}
      {query.data && jobs.length === 0 && (
        <EmptyState icon={<IconTransfer size={32} />} title={t('jobs.empty')} help={t('jobs.emptyHelp')} />
      )}
      {jobs.length > 0 && (
        <PlainTable
          className={styles['table']}
          head={[...columns.map((name) => t(`jobs.${name}`)), t('jobs.actions')]}
        >
          <tbody>
            {jobs.map((job) => (
              <JobRow key={job.job} job={job} onUndo={() => setUndoing(job)} />
            ))}
          </tbody>
        </PlainTable>
      )}
      <MoreButton list={query}>{t('jobs.older')}</MoreButton>
      {undoing && <UndoDialog job={undoing} onClose={() => setUndoing(undefined)} />}
    </Page>
  )
}

const Buttons = () => {
  const { t } = useTranslation('transfer')
  return (
    <div className={styles['buttons']}>
      <Button component={Link} href="/shipments?export=1" variant="default">
        {t('jobs.exportNow')}
      </Button>
      <Button
        component={Link}
        href="/transfer/import"
        variant="filled"
        aria-keyshortcuts="I"
        rightSection={<KeyHint keys="I" />}
      >
        {t('jobs.importNow')}
      </Button>
    </div>
  )
}

const JobRow = ({ job, onUndo }: { readonly job: Job; readonly onUndo: () => void }) => {
  const { t } = useTranslation('transfer')
  const format = useFormat()
  const resultText = useResultText()
  const cancel = useCancelJob()
  const why = useLeadReason()('delete')
  const title = isolate(job.title)
  return (
    <tr>
      <td className={styles['title']}>
        <span className={styles['kind']}>{t(`jobs.kinds.${job.kind}`)}</span>{' '}
        <bdi title={job.result?.path}>{job.title}</bdi>
      </td>
      <td>
        <JobStateLabel state={job.state} />
      </td>
      <td>
        <time dateTime={job.started} title={format.exactly(job.started)}>
          {format.moment(job.started)}
        </time>
      </td>
      <td>
        <bdi>{job.actor}</bdi>
      </td>
      <td className={styles['result']}>
        {job.state === 'running' ? <JobProgress job={job} /> : resultText(job)}
      </td>
      <td>
        {job.state === 'running' && (
          <Button
            size="compact-sm"
            aria-label={t('jobs.cancelOne', { title })}
            onClick={() => cancel.mutate({ job: job.job })}
          >
            {t('jobs.cancel')}
          </Button>
        )}
        {job.can_undo && (
          <Button
            size="compact-sm"
            aria-label={t('jobs.undoOne', { title })}
            aria-disabled={why !== undefined || undefined}
            data-disabled={why !== undefined}
            title={why}
            onClick={() => why === undefined && onUndo()}
          >
            {t('jobs.undo')}
          </Button>
        )}
      </td>
    </tr>
  )
}
