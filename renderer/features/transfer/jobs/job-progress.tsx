import { Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Job } from '#shared/transfer/job.ts'
import { progressText, shareOf } from './job-texts.ts'

/** How far a job is, as a bar and in words. */
export const JobProgress = ({ job }: { readonly job: Job }) => {
  const { t } = useTranslation('transfer')
  const words = progressText(job, t)
  return (
    <div>
      <Progress.Root size="sm">
        <Progress.Section value={shareOf(job)} aria-label={words} />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </div>
  )
}
