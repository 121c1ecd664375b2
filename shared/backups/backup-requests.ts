import { z } from 'zod'
import { type Backup, backupDescription, type BackupDescription, type BackupLoss } from './backup.ts'
import type { Sentence } from '../texts/sentences.ts'

/** What a person chooses for backups. */
export const backupSettings = z.strictObject({
  /** How much of the disk they may take, in hundredths. */
  disk_share: z.int().min(1).max(90),
  /** A further folder that they are copied to: a stick, a share. */
  second_folder: z.string().max(4000).exactOptional(),
})
export type BackupSettings = z.output<typeof backupSettings>

export const backupByName = z.strictObject({ name: backupDescription.shape.name })
export const backupByFile = z.strictObject({ file: z.string().max(4000) })

/** The second folder at this moment. */
export type SecondFolderStatus = {
  readonly folder: string
  readonly is_there: boolean
  /** Backups that it has yet to get; not told while it is not there. */
  readonly waiting?: number
  /** The newest that it has. */
  readonly last_at?: string
  readonly failure?: readonly Sentence[]
}

/** How backups stand. */
export type BackupStatus = {
  readonly settings: BackupSettings
  readonly last?: Backup
  readonly is_running: boolean
  /** Why the last try failed, unless one has been made since. */
  readonly failure?: readonly Sentence[]
  /** Bytes that backups take, and may take. */
  readonly taken: number
  readonly allowed: number
  readonly second?: SecondFolderStatus
}

/** A file with a whole desk that the person chose; nothing when they would rather not. */
export type ChosenArchive =
  | { readonly file?: never }
  | { readonly file: string; readonly backup: BackupDescription; readonly loss: BackupLoss }
