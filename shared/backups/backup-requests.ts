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

/** What was found in the second folder when it was last looked at. */
export type SecondFolderFound = {
  readonly is_there: boolean
  /** The newest backup that it has; not told while it is not there. */
  readonly last_at?: string
}
/** How the second folder stands; what was found there only once somebody has looked. */
export type SecondFolderStatus = Partial<SecondFolderFound> & {
  readonly folder: string
  readonly failure?: readonly Sentence[]
}

/** How backups stand. */
/** What the desk went back to when it was opened. */
export type RestoredDesk = {
  /** The moment that the backup shows, UTC. */
  readonly at: string
  /** Documents of it that are damaged or gone, at the desk and where it was kept. */
  readonly documents_missing: number
  /** The folder in which what was there before is kept, where there was anything. */
  readonly aside?: string
}

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
  readonly restored?: RestoredDesk
}

/** A file with a whole desk that the person chose; nothing when they would rather not. */
export type ChosenArchive =
  | { readonly file?: never }
  | { readonly file: string; readonly backup: BackupDescription; readonly loss: BackupLoss }
