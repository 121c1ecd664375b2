import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Job, JobResult } from '#shared/transfer/job.ts'
import { type Messages, useMessages } from '#contract/use-messages.ts'

type Texts = TFunction<'transfer'>

/** What came of a job, in a line. */
export const useResultText = (): ((job: Job) => string) => {
  const { t } = useTranslation('transfer')
  const messages = useMessages()
  return (job) => resultText(job, t, messages)
}

const resultText = ({ kind, result = {}, state }: Job, t: Texts, messages: Messages): string => {
  if (result.failure !== undefined) return messages.failure(result)
  if (state === 'interrupted' && kind === 'import') return t('jobs.interruptedHelp')
  if (state === 'running') return ''
  const { shipments } = result
  const parts = [
    shipments === undefined ? '' : shipmentText(kind, shipments, t),
    counted(result.updated)
      ? t(kind === 'undo_import' ? 'jobs.restored' : 'jobs.updated', { count: result.updated })
      : '',
    ...(['skipped', 'refused', 'kept'] as const).map((name) => countText(name, result, t)),
    unreadText(result, t),
    counted(result.bytes) ? t('bytes', { value: result.bytes }) : '',
  ]
  return parts.filter((text) => text !== '').join(' · ')
}

const counted = (count: number | undefined): count is number => count !== undefined && count > 0

const countText = (name: 'skipped' | 'refused' | 'kept', result: JobResult, t: Texts): string => {
  const count = result[name]
  return counted(count) ? t(`jobs.${name}`, { count }) : ''
}

/** What an export could not read, by name: whoever reads the file does not see it. */
const unreadText = ({ unread, unread_references: references = [] }: JobResult, t: Texts): string =>
  counted(unread)
    ? t(unread > references.length ? 'jobs.unreadMore' : 'jobs.unread', {
        count: unread,
        references: references.join(', '),
      })
    : ''

const shipmentText = (kind: Job['kind'], count: number, t: Texts): string => {
  switch (kind) {
    case 'export':
      return t('jobs.written', { count })
    case 'import':
      return t('jobs.created', { count })
    case 'undo_import':
      return t('jobs.removed', { count })
  }
}

/** How far a running job is. */
export const progressText = ({ done, total, rate, seconds_left: left }: Job, t: Texts): string =>
  [
    total === undefined ? t('jobs.progressBare', { done }) : t('jobs.progress', { done, total }),
    rate === undefined ? '' : t('jobs.rate', { rate }),
    left === undefined ? '' : t('jobs.left', { seconds: left }),
  ]
    .filter((text) => text !== '')
    .join(' · ')

/** How far a running job is, from 0 to 100. */
export const shareOf = ({ done, total }: Job): number =>
  total === undefined || total === 0 ? 0 : Math.min(100, (done / total) * 100)
