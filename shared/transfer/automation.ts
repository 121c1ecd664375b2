import { z } from 'zod'
import { exportRequest } from './export.ts'
import { importRequest } from './import.ts'

const folder = z.string().min(1).max(4096)
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, { error: 'invalid_format' })

/** When a scheduled export runs: every day at a time of the desk's clock, or every so many minutes. */
const schedule = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), at: time }),
  z.strictObject({ every: z.literal('minutes'), minutes: z.int().min(1).max(1440) }),
])
export type Schedule = z.output<typeof schedule>

/** Shipments that are new or changed since the last time, written into a folder. */
const scheduledExport = z.strictObject({
  is_on: z.boolean(),
  folder,
  schedule,
  export: exportRequest.omit({ filter: true, shipments: true, path: true }),
})
export type ScheduledExport = z.output<typeof scheduledExport>

/** Files that are dropped into a folder are imported, and moved to `done` or `refused` in it, with a report. */
const watchedFolder = z.strictObject({
  is_on: z.boolean(),
  folder,
  import: importRequest.omit({ file: true, fixes: true, map: true }),
})
export type WatchedFolder = z.output<typeof watchedFolder>

export const automation = z.strictObject({
  scheduled_export: scheduledExport.exactOptional(),
  watched_folder: watchedFolder.exactOptional(),
})
export type Automation = z.output<typeof automation>

/** What a desk does by itself, and what came of it the last time. */
export type AutomationState = Automation & {
  readonly last_export?: { readonly at: string; readonly shipments: number; readonly failure?: string }
  readonly next_export?: string
  readonly last_import?: {
    readonly at: string
    readonly file_name: string
    readonly was_refused: boolean
    readonly failure?: string
  }
}
