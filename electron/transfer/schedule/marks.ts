import { z } from 'zod'
import { storedSentences } from '#shared/texts/sentences.ts'
import { scheduledExport, watchedFolder } from '#shared/transfer/schedule.ts'
import type { RecordDeskChange } from '../../audit/desk-changes.ts'
import type { Database } from '../../platform/database.ts'
import { patiently } from '../../platform/patience.ts'
import type { SettingStore } from '../../settings/service.ts'

const moment = z.int().min(0)

const exportMarks = z.object({
  /** Since when the schedule counts. */
  from: moment,
  /** The entry of the audit trail up to which everything was written. */
  sequence: z.int().min(0),
  last: z
    .object({
      at: moment,
      path: z.string().exactOptional(),
      shipments: z.int(),
      failure: z.string().exactOptional(),
      sentences: storedSentences.exactOptional(),
    })
    .exactOptional(),
})
export type ExportMarks = z.output<typeof exportMarks>
const filesInHand = z.record(z.string(), z.object({ job: z.int(), stamp: z.string() }))
const lastImport = z.object({ at: moment, file_name: z.string(), outcome: z.enum(['done', 'refused']) })

type Ports = {
  readonly database: Database
  readonly settingsStore: SettingStore
  readonly recordChange: RecordDeskChange
}

/** What automation keeps, among the settings of the desk. What cannot be read is as if it were not there. */
export const createMarks = ({ database, settingsStore, recordChange }: Ports) => {
  const write = (name: string, value: unknown): void =>
    database.write((writer) => settingsStore.save(writer, { name: `automation.${name}`, value }))
  const mark = <Schema extends z.ZodType>(name: string, schema: Schema) => ({
    read: (): z.output<Schema> | undefined =>
      schema.safeParse(settingsStore.find(`automation.${name}`)?.record?.value).data,
    write: (value: z.input<Schema>): void => write(name, value),
    /** The same for what a person has chosen, which is written down. */
    choose: (value: z.input<Schema>, actor: string): void =>
      database.write((writer) => {
        const before = settingsStore.find(`automation.${name}`)?.record?.value
        settingsStore.save(writer, { name: `automation.${name}`, value })
        recordChange(writer, { operation: 'change_automation', reference: name, actor, before, after: value })
      }),
    /** The same for what the desk does by itself: waits for the lock of another process. */
    keep: (value: z.input<Schema>): Promise<void> => patiently(() => write(name, value)),
  })
  return {
    scheduledExport: mark('scheduled_export', scheduledExport),
    watchedFolder: mark('watched_folder', watchedFolder),
    exports: mark('exports', exportMarks),
    /** Files whose import was begun and that were not put away yet, so that none is taken in twice. */
    filesInHand: mark('files_in_hand', filesInHand),
    lastImport: mark('last_import', lastImport),
  }
}
export type ScheduleMarks = ReturnType<typeof createMarks>
