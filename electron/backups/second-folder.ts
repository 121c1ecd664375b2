import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { changesBetween } from '#shared/shipments/changes-between.ts'
import { backupSettings, type BackupSettings } from '#shared/backups/backup-requests.ts'
import type { AuditService } from '../audit/service.ts'
import type { Database } from '../platform/database.ts'
import type { SettingStore } from '../settings/service.ts'

const kept = backupSettings.extend({
  /** What the desk calls its own folder in the second one, so that several desks can share a stick. */
  second_name: z.string().exactOptional(),
})
type Kept = z.output<typeof kept>

const usual: Kept = { disk_share: 20 }

type Ports = {
  readonly database: Database
  readonly settingsStore: SettingStore
  readonly audit: Pick<AuditService, 'record'>
}

const secondOf = ({ second_folder: folder, second_name: name }: Kept): string | undefined =>
  folder === undefined || name === undefined ? undefined : join(folder, name)

/** What a person chose for backups, among the settings of the desk. */
export const createBackupSettings = ({ database, settingsStore, audit }: Ports) => {
  const read = (): Kept => kept.safeParse(settingsStore.find('backups')?.record?.value).data ?? usual
  return {
    get: (): BackupSettings => {
      const { second_name: _name, ...settings } = read()
      return settings
    },

    /** Where backups go in the second folder; it is not there while the stick is not. */
    second: (): string | undefined => secondOf(read()),

    /** Keeps what was chosen, and makes the desk's own folder in the second one, by which that is known again. */
    save: ({ second_folder: folder, ...settings }: BackupSettings, actor: string): void => {
      const before = read()
      const isSame = folder !== undefined && folder === before.second_folder
      const name = isSame ? before.second_name : `Shipdesk backups ${crypto.randomUUID().slice(0, 8)}`
      const next: Kept = {
        ...settings,
        ...(folder !== undefined && name !== undefined && { second_folder: folder, second_name: name }),
      }
      const second = secondOf(next)
      if (second !== undefined && !isSame) mkdirSync(second, { recursive: true, mode: 0o700 })
      database.write((writer) => {
        settingsStore.save(writer, { name: 'backups', value: next })
        audit.record(writer, {
          entity: 'desk',
          operation: 'change_settings',
          reference: 'backups',
          actor,
          changes: changesBetween(before, next),
        })
      })
    },
  }
}
export type BackupSettingsKeeper = ReturnType<typeof createBackupSettings>

/** Whether a folder is there at this moment: it is never made anew, as it would be on another disk. */
export const isFolderThere = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
