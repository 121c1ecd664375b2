import { once } from 'node:events'
import { resolve } from 'node:path'
import { type ExportRequest, exportRequest } from '#shared/transfer/export.ts'
import type { Desk } from '../desk.ts'
import { systemClock } from '../platform/clock.ts'
import { openSnapshot } from '../platform/database-beside.ts'
import type { Unread } from '../transfer/export/export-source.ts'
import { exportRecords } from '../transfer/export/export-records.ts'
import { openSource } from '../transfer/export/open-source.ts'
import { resolveExport } from '../transfer/maps.ts'
import { openCliDesk } from './open-desk.ts'
import { readOptions } from './read-options.ts'
import { toJson } from './to-json.ts'

type Wishes = {
  readonly data?: string | undefined
  readonly actor?: string | undefined
  readonly out?: string | undefined
  /** The request as JSON text. */
  readonly request?: string | undefined
  readonly format?: string | undefined
}

/**
 * Writes shipments to standard output, or to a file that is there only once it is whole.
 * @returns the exit code: 1 when the request is refused, with every problem on standard error
 * @throws Error with a sentence when the file cannot be written
 */
export const exportShipments = async ({ data, actor, out, request, format }: Wishes): Promise<number> => {
  const options = readOptions(exportRequest, request ?? '{}', { format: format ?? 'csv' })
  if (!options) return 1
  using desk = openCliDesk(data, actor)
  const path = out ?? options.path
  if (path === undefined) await print(desk, options)
  else await save(desk, { ...options, path: resolve(path) })
  return 0
}

const print = async (desk: Desk, request: ExportRequest): Promise<void> => {
  const snapshot = openSnapshot(desk.folder.database)
  try {
    const source = openSource({
      ...snapshot,
      documents: desk.folder.documents,
      desk: { name: desk.settings.get().desk_name, language: desk.language(), now: new Date() },
      offsetAt: systemClock.offsetAt,
    })
    for await (const { chunk } of exportRecords(source, resolveExport(request, desk.columnMaps)))
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
    sayUnread(source.unread())
  } finally {
    snapshot.close()
  }
}

const save = async (desk: Desk, request: ExportRequest): Promise<void> => {
  const { job } = await desk.transfer.export(request, desk.createContext())
  if (!job) throw new Error('The export was not begun.')
  const { result } = await desk.jobs.ended(job.job)
  if (result?.failure !== undefined) throw new Error(result.failure)
  const { path, shipments: rows, bytes, unread, unread_references } = result ?? {}
  process.stdout.write(`${toJson({ path, rows, bytes, unread, unread_references }, 2)}\n`)
  sayUnread(result ?? {})
}

/** Whoever reads the file does not see what is not in it. */
const sayUnread = ({ unread = 0, unread_references: references = [] }: Unread): void => {
  if (unread === 0) return
  const named = references.join(', ') + (unread > references.length ? ' …' : '')
  const what = unread === 1 ? '1 shipment is' : `${unread} shipments are`
  process.stderr.write(
    `${what} not in the export, as the record cannot be read: ${named}. desk verify tells more.\n`,
  )
}
