import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useTRPC } from '#trpc/client.ts'
import { Card } from '#ui/layout/card.tsx'
import { JobProgress } from '../jobs/job-progress.tsx'
import { JobState } from '../jobs/job-state.tsx'
import { resultWords } from '../jobs/job-words.ts'
import { UndoDialog } from '../jobs/undo-dialog.tsx'
import { useWatchedJobs } from '../jobs/use-jobs.ts'
import { beginWith } from './import-store.ts'

/** The import that was begun from this page: how far it is, and what came of it. */
export const RunningImport = ({ number }: { readonly number: number }) => {
  const { t } = useTranslation(['imports', 'transfer'])
  const { t: tTransfer } = useTranslation('transfer')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [isUndoing, setUndoing] = useState(false)
  const options = trpc.transfer.job.queryOptions({ job: number })
  const { data: job } = useQuery(options)
  const cancel = useMutation(trpc.transfer.cancel.mutationOptions())
  useWatchedJobs((told) => {
    if (told.job === number) queryClient.setQueryData(options.queryKey, told)
    else if (told.kind === 'undo_import') void queryClient.invalidateQueries({ queryKey: options.queryKey })
  })
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
            <JobState state={job.state} /> {resultWords(job, tTransfer)}
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
