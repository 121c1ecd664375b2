import type { MessagePort } from 'node:worker_threads'
import type { ErrorFamily, Problem } from '#shared/api-error.ts'
import type { Backup } from '#shared/backups/backup.ts'
import type { SecondFolderFound } from '#shared/backups/backup-requests.ts'
import type { DataFolder } from '../../platform/data-folder.ts'
import type { CreateBackup } from '../create-backup.ts'
import type { StagedRestore } from '../restore.ts'

/** What a thread is begun for. Shares of a disk are in hundredths, `now` in milliseconds since 1970. */
export type BackupTask =
  | { readonly kind: 'create'; readonly wish: CreateBackup; readonly share: number }
  | {
      readonly kind: 'copy_on'
      readonly from: string
      readonly to: string
      readonly share: number
      readonly now: number
    }
  /** Whether a folder answers at all. */
  | { readonly kind: 'reach'; readonly folder: string }
  /** Takes away what backups that were given up have left. */
  | { readonly kind: 'sweep'; readonly folder: string }
  | { readonly kind: 'stage'; readonly folder: DataFolder; readonly name: string }
  | { readonly kind: 'stage_archive'; readonly folder: DataFolder; readonly path: string }
  | {
      readonly kind: 'write_archive'
      readonly folder: DataFolder
      readonly name: string
      readonly path: string
    }
export type BackupTaskOf<Kind extends BackupTask['kind']> = Extract<BackupTask, { readonly kind: Kind }>

/** What a thread ends with. */
export type BackupTaskResult = {
  readonly create: Backup
  readonly copy_on: SecondFolderFound
  readonly reach: { readonly is_there: boolean }
  readonly sweep: undefined
  readonly stage: StagedRestore
  readonly stage_archive: StagedRestore
  readonly write_archive: { readonly bytes: number }
}

/** How a thread ended. What the system or SQLite said keeps its code. */
export type BackupOutcome =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly family: ErrorFamily; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly code: string; readonly text: string }

/** Numbers that both sides see, at these places; what a thread has got done counts up, for whoever waits for it. */
export const SIGNALS = { stop: 0, begun: 1, ended: 2, done: 3 } as const

/** What a thread is given. */
export type BackupThreadData = {
  readonly task: BackupTask
  readonly signals: SharedArrayBuffer
  /** What it tells its outcome by. */
  readonly port: MessagePort
}
