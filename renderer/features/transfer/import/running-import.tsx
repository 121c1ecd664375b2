import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCancelJob } from '#trpc/mutations/transfer.ts'
import { Card } from '#ui/layout/card.tsx'
import { JobProgress } from '../jobs/job-progress.tsx'
import { JobStateLabel } from '../jobs/job-state-label.tsx'
import { useResultText } from '../jobs/job-texts.ts'
import { UndoDialog } from '../jobs/undo-dialog.tsx'
import { useJob } from '../jobs/use-jobs.ts'
import { beginWith } from './import-store.ts'

/** The import that was begun from this page: how far it is, and what came of it. */
export const RunningImport = ({ number }: { readonly number: number }) => {
  const { t } = useTranslation(['imports', 'transfer'])
  const resultText = useResultText()
  const [isUndoing, setUndoing] = useState(false)
  const job = useJob(number)
  const cancel = useCancelJob()
  if (!job) return null
  return (
    <Card title={t('result')}>
      {job.state === 'running' ? (
        <>
          <JobProgress job={job} />
          <Group>
            <Button onClick={() => cancel.mutate({ job: number })}>{t('transfer:jobs.cancel')}</Button>
          </Group>
        </>
      ) : (
        <>
          <p role="status">
            <JobStateLabel state={job.state} /> {resultText(job)}
          </p>
          <Group>
            <Button component={Link} href="/shipments" variant="filled">
              {t('toShipments')}
            </Button>
            <Button onClick={() => beginWith(undefined)}>{t('another')}</Button>
            {job.can_undo && <Button onClick={() => setUndoing(true)}>{t('transfer:jobs.undo')}</Button>}
          </Group>
        </>
      )}
      {isUndoing && <UndoDialog job={job} onClose={() => setUndoing(false)} />}
    </Card>
  )
}
