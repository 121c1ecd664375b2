import { useNotify } from '#ui/notices/use-notify.tsx'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '#shared/transfer/job.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useResultText } from './job-texts.ts'
import { useWatchedJobs } from './use-jobs.ts'

const colours: Readonly<Partial<Record<Job['state'], string>>> = { done: 'green', cancelled: 'gray' }

/** Says what came of each job when it ends, wherever the person is; answers those that run. */
export const useJobNotices = (): readonly Job[] => {
  const { t } = useTranslation('transfer')
  const notify = useNotify()
  const resultText = useResultText()
  const [running, setRunning] = useState<readonly Job[]>([])
  const seen = useRef(new Set<number>())
  useWatchedJobs((job) => {
    setRunning((jobs) => [
      ...jobs.filter((one) => one.job !== job.job),
      ...(job.state === 'running' ? [job] : []),
    ])
    if (job.state === 'running') {
      seen.current.add(job.job)
      return
    }
    // What was ended before, as an import that was undone since, is told by what ended now.
    if (!seen.current.delete(job.job)) return
    notify({
      title: `${t(`jobs.kinds.${job.kind}`)} ${isolate(job.title)}: ${t(`jobs.states.${job.state}`)}`,
      message: resultText(job),
      color: colours[job.state] ?? 'red',
    })
  })
  return running
}
