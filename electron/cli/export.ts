import { once } from 'node:events'
import { z } from 'zod'
import { problemsOf } from '../../shared/problems.ts'
import { tidyRequest } from '../../shared/tidy.ts'
import { type ExportRequest, exportRequest } from '../../shared/transfer/export.ts'
import { systemClock } from '../platform/clock.ts'
import { openSnapshot } from '../platform/database.ts'
import { exportRecords } from '../transfer/export-records.ts'
import { openSource } from '../transfer/open-source.ts'
import { openTarget } from '../transfer/target.ts'
import { openCliDesk } from './open-desk.ts'
import { parseJson } from './parse-json.ts'
import { toJson } from './to-json.ts'

type Wishes = {
  readonly data?: string | undefined
  readonly out?: string | undefined
  /** The request as JSON text. */
  readonly request?: string | undefined
  readonly format?: string | undefined
}

/**
 * Writes shipments to standard output, or to a file that is there only once it is whole.
 * @returns the exit code: 1 when the request is refused, with every problem on standard error
 */
export const exportShipments = async ({
  data,
  out,
  request: given = '{}',
  format,
}: Wishes): Promise<number> => {
  const request = readRequest(given, format)
  if (!request) return 1
  using desk = openCliDesk(data)
  const snapshot = openSnapshot(desk.folder.database)
  try {
    const source = openSource({
      ...snapshot,
      documents: desk.folder.documents,
      now: new Date(),
      offsetAt: systemClock.offsetAt,
    })
    const records = exportRecords(source, request)
    if (out === undefined) await print(records)
    else process.stdout.write(`${toJson({ path: out, ...save(records, out) }, 2)}\n`)
    return 0
  } finally {
    snapshot.close()
  }
}

const asked = z.record(z.string(), z.unknown())

const readRequest = (given: string, format: string | undefined): ExportRequest | undefined => {
  const { value, problems } = tidyRequest(parseJson(given))
  const read = asked
    .transform((one) => ({ format: format ?? 'csv', ...one }))
    .pipe(exportRequest)
    .safeParse(value)
  const all = [...problems, ...(read.success ? [] : problemsOf(read.error.issues))]
  if (all.length > 0) process.stderr.write(`${toJson(all, 2)}\n`)
  return all.length > 0 ? undefined : read.data
}

type Records = ReturnType<typeof exportRecords>

const print = async (records: Records): Promise<void> => {
  for (const { chunk } of records) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
}

const save = (records: Records, path: string): { readonly rows: number; readonly bytes: number } => {
  const target = openTarget(path)
  try {
    let written = 0
    for (const { chunk, rows } of records) {
      target.write(chunk)
      written = rows
    }
    target.finish()
    return { rows: written, bytes: target.size() }
  } finally {
    target.close()
  }
}
