import type { TFunction } from 'i18next'
import type { Job, JobResult } from '#shared/transfer/job.ts'

type Words = TFunction<'transfer'>

/** What came of a job, in words. */
export const resultWords = ({ kind, result = {}, state }: Job, t: Words): string => {
  if (result.failure !== undefined) return result.failure
  if (state === 'interrupted' && kind === 'import') return t('jobs.interruptedHelp')
  if (state === 'running') return ''
  const { shipments } = result
  const said = [
    shipments === undefined ? '' : shipmentWords(kind, shipments, t),
    counted(result.updated)
      ? t(kind === 'undo_import' ? 'jobs.restored' : 'jobs.updated', { count: result.updated })
      : '',
    ...(['skipped', 'refused', 'kept'] as const).map((name) => countWords(name, result, t)),
    counted(result.bytes) ? t('bytes', { value: result.bytes }) : '',
  ]
  return said.filter((text) => text !== '').join(' · ')
}

const counted = (count: number | undefined): count is number => count !== undefined && count > 0

const countWords = (name: 'skipped' | 'refused' | 'kept', result: JobResult, t: Words): string => {
  const count = result[name]
  return counted(count) ? t(`jobs.${name}`, { count }) : ''
}

const shipmentWords = (kind: Job['kind'], count: number, t: Words): string => {
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
export const progressWords = ({ done, total, rate, seconds_left: left }: Job, t: Words): string =>
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
