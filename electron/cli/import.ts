import { resolve } from 'node:path'
import { importRequest } from '#shared/transfer/import.ts'
import { openCliDesk } from './open-desk.ts'
import { readOptions } from './read-options.ts'
import { toJson } from './to-json.ts'

type Wishes = {
  readonly data?: string | undefined
  readonly actor?: string | undefined
  readonly file: string
  /** The request as JSON text. */
  readonly request?: string | undefined
}

/**
 * Takes shipments in from a file, and prints what came of it.
 * @returns the exit code: 1 when something was refused
 */
export const importShipments = async ({
  data,
  actor,
  file,
  request: requestJson = '{}',
}: Wishes): Promise<number> => {
  const request = readOptions(importRequest, requestJson, { file: resolve(file) })
  if (!request) return 1
  using desk = openCliDesk(data, actor)
  const { job } = await desk.transfer.import(request, desk.createContext())
  if (!job) throw new Error('The import was not begun.')
  const ended = await desk.jobs.ended(job.job)
  process.stdout.write(`${toJson(ended, 2)}\n`)
  return ended.state === 'done' && (ended.result?.refused ?? 0) === 0 ? 0 : 1
}
