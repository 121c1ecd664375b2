import { writeFileSync } from 'node:fs'
import { basename, dirname, parse } from 'node:path'
import type { Job } from '#shared/transfer/job.ts'
import { refusedName } from '../import/reading/refused-file.ts'
import { freePath } from './folders.ts'

type Report = {
  readonly job: Job
  /** Where the file that was imported will lie. */
  readonly target: string
  /** Writes the rows that were refused there. */
  readonly writeRefused: (path: string) => Promise<void>
}

/** Whether nothing of a file came in. */
export const isRefused = ({ state, result = {} }: Job): boolean => {
  const { shipments = 0, updated = 0, skipped = 0 } = result
  return state !== 'done' || shipments + updated + skipped === 0
}

/** Says beside a file what came of it; what was refused lies there too, to be put right and dropped again. */
export const writeReport = async ({ job, target, writeRefused }: Report): Promise<void> => {
  const folder = dirname(target)
  const { refused = 0 } = job.result ?? {}
  const name = basename(target)
  const refusedPath = refused > 0 ? freePath(folder, refusedName(name)) : undefined
  if (refusedPath !== undefined) await writeRefused(refusedPath)
  const path = freePath(folder, `${parse(name).name} report.txt`)
  writeFileSync(path, reportOf(name, job, refusedPath && basename(refusedPath)), { flag: 'wx', mode: 0o600 })
}

const reportOf = (
  name: string,
  { job, state, started, ended = '', result = {} }: Job,
  refusedFile?: string,
) => {
  const { shipments = 0, updated = 0, skipped = 0, refused = 0 } = result
  const isEmpty = state === 'done' && shipments + updated + skipped + refused === 0
  const counts = [
    ['Created', result.shipments],
    ['Updated', result.updated],
    ['Skipped, as they were here already', result.skipped],
    ['Refused', result.refused],
  ].filter(([, count]) => count !== undefined)
  return [
    name,
    `Import ${job}: ${started} – ${ended}`,
    '',
    ...counts.map(([what, count]) => `${what}: ${count}`),
    ...(result.failure === undefined ? [] : [result.failure]),
    ...(isEmpty ? ['There is no shipment in it.'] : []),
    ...(state === 'cancelled' ? ['It was cancelled.'] : []),
    ...(refusedFile === undefined
      ? []
      : ['', `The rows that were refused, with the reasons: ${refusedFile}`]),
    '',
  ].join('\n')
}
