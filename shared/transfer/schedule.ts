import { z } from 'zod'
import type { Sentence } from '../texts/sentences.ts'
import { exportRequest } from './export.ts'
import { importRequest } from './import.ts'

/** A time of the desk's clock, `HH:MM`. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, { error: 'invalid_format' })
const MOST_MINUTES = 24 * 60

const folder = z.string().min(1).max(4096)

const schedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daily'), at: timeOfDay }),
  z.strictObject({ kind: z.literal('every'), minutes: z.int().min(1).max(MOST_MINUTES) }),
])
export type Schedule = z.output<typeof schedule>

/** What the desk writes by itself: shipments that are new or changed since the last time. */
export const scheduledExport = exportRequest
  .omit({ filter: true, shipments: true, path: true })
  .extend({ is_on: z.boolean(), folder, schedule })
export type ScheduledExport = z.output<typeof scheduledExport>

/** What the desk imports by itself: files that are put into a folder. */
export const watchedFolder = importRequest
  .omit({ file: true, map: true, fixes: true })
  .extend({ is_on: z.boolean(), folder })
export type WatchedFolder = z.output<typeof watchedFolder>

/** What came of it the last time. */
export type LastExport = {
  /** ISO 8601, UTC. */
  readonly at: string
  /** Where the file lies; without one, nothing was new. */
  readonly path?: string
  readonly shipments: number
  /** Why it failed, in English and as code and values; it is tried again at the next time. */
  readonly failure?: string
  readonly sentences?: readonly Sentence[]
}
export type LastImport = {
  readonly at: string
  readonly file_name: string
  /** Where it lies now. */
  readonly outcome: 'done' | 'refused'
}

/** What the desk does by itself, and how that went. */
export type Automation = {
  readonly scheduled_export?: ScheduledExport
  readonly watched_folder?: WatchedFolder
  /** ISO 8601, UTC; absent while it is off. */
  readonly next_export?: string
  readonly last_export?: LastExport
  readonly last_import?: LastImport
  /** Why the folder cannot be watched now, in English and as code and values. */
  readonly watch_failure?: string
  readonly watch_sentences?: readonly Sentence[]
}
export type ChosenFolder = { readonly folder?: string }
