import type { Progress } from '#shared/progress.ts'
import type { Job } from '#shared/transfer/job.ts'
import { isoOf } from '../../platform/iso-time.ts'
import { type JobRow, jobKindCodes, jobStateCodes, resultOfText } from './job-store.ts'

/** How far a job has come that runs in this program; `began` counts as `performance.now` does. */
type Way = { readonly began: number; readonly progress: Partial<Progress> }

/** A job as it is answered. */
export const jobOfRow = (row: JobRow, way: Way | undefined): Job => {
  const state = jobStateCodes.toWord(row.state)
  const kind = jobKindCodes.toWord(row.kind)
  const total = way?.progress.total ?? row.total
  const result = resultOfText(row.result)
  return {
    job: row.id,
    kind,
    state,
    title: row.title,
    actor: row.actor,
    started: isoOf(row.started),
    ...(row.ended === null ? {} : { ended: isoOf(row.ended) }),
    done: way?.progress.done ?? row.done,
    ...(total === null ? {} : { total }),
    ...(way && paceOf(way)),
    ...(result && { result }),
    can_undo: kind === 'import' && state !== 'running' && state !== 'undone' && row.has_imported === 1,
  }
}

const SETTLING_MILLISECONDS = 500

const paceOf = ({ began, progress }: Way): Pick<Job, 'rate' | 'seconds_left'> => {
  const elapsed = performance.now() - began
  const { done = 0, total } = progress
  if (elapsed < SETTLING_MILLISECONDS || done === 0) return {}
  const rate = done / (elapsed / 1000)
  return {
    rate: Math.round(rate),
    ...(total === undefined ? {} : { seconds_left: Math.ceil(Math.max(0, total - done) / rate) }),
  }
}

/** How far several jobs have come together, from 0 to 1; nothing where there are none. */
export const totalShareOf = (all: readonly Partial<Progress>[]): number | undefined => {
  if (all.length === 0) return undefined
  const shares = all.map(({ done = 0, total = 0 }) => (total > 0 ? Math.min(1, done / total) : 0))
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}
