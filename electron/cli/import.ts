import { resolve } from 'node:path'
import { z } from 'zod'
import { problemsOf } from '../../shared/problems.ts'
import { tidyRequest } from '../../shared/tidy.ts'
import { importRequest } from '../../shared/transfer/import.ts'
import { openCliDesk } from './open-desk.ts'
import { parseJson } from './parse-json.ts'
import { toJson } from './to-json.ts'

type Wishes = {
  readonly data?: string | undefined
  readonly file: string
  /** The request as JSON text. */
  readonly request?: string | undefined
}

const asked = z.record(z.string(), z.unknown())

/**
 * Takes shipments in from a file, and prints what came of it.
 * @returns the exit code: 1 when something was refused
 */
export const importShipments = async ({ data, file, request = '{}' }: Wishes): Promise<number> => {
  const { value, problems } = tidyRequest(parseJson(request))
  const read = asked
    .transform((one) => ({ ...one, file: resolve(file) }))
    .pipe(importRequest)
    .safeParse(value)
  const all = [...problems, ...(read.success ? [] : problemsOf(read.error.issues))]
  if (!read.success || all.length > 0) {
    process.stderr.write(`${toJson(all, 2)}\n`)
    return 1
  }
  using desk = openCliDesk(data)
  const { job } = await desk.transfer.import(read.data, desk.createContext())
  if (!job) throw new Error('The import was not begun.')
  const ended = await desk.jobs.ended(job.job)
  process.stdout.write(`${toJson(ended, 2)}\n`)
  return ended.state === 'done' && (ended.result?.refused ?? 0) === 0 ? 0 : 1
}
