import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BackupDescription } from '#shared/backups/backup.ts'
import { describeArchive } from '../backups/archive/read-archive.ts'
import { findBackup, listBackups } from '../backups/backup-files.ts'
import { lossOf } from '../backups/loss.ts'
import { missingBackup } from '../backups/refusals.ts'
import { placeStaged, stageArchive, stageBackup, type StagedRestore } from '../backups/restore.ts'
import { commandLineActor } from '../operators/actors.ts'
import { chooseDataFolder, openDataFolder, type DataFolder } from '../platform/data-folder.ts'
import { userName } from '../platform/user-name.ts'
import { openCliDesk } from './open-desk.ts'

type Wishes = {
  readonly data?: string | undefined
  /** The name of a backup, or a file. */
  readonly wanted?: string | undefined
  readonly yes?: boolean | undefined
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/**
 * Lists the backups; of one, says what going back to it would lose; and goes back where that is wanted.
 * @throws Refusal, a sentence; the records are as they were
 */
export const restoreDesk = ({ data, wanted, yes }: Wishes): number => {
  const folder = openDataFolder(chooseDataFolder(data))
  if (wanted === undefined) return list(folder)
  const found = find(folder, wanted)
  if (!found) throw missingBackup()
  say(lineOf(found.backup))
  for (const line of lossLines(folder, found.backup)) say(line)
  if (!yes) {
    say('Nothing was changed. To go back to it, add --yes.')
    return 0
  }
  const staged = found.stage()
  const aside = placeStaged(staged, { folder, actor: commandLineActor(userName()) })
  if (staged.documents_missing > 0)
    say(
      `${counted(staged.documents_missing, 'document of it is', 'documents of it are')} damaged or gone, here and where it was kept.`,
    )
  // At once, so that the trail tells of it and nothing is left for the next start.
  openCliDesk(data).close()
  say(existsSync(aside) ? `Done. What was there before lies in ${aside}.` : 'Done.')
  return 0
}

type Found = { readonly backup: BackupDescription; readonly stage: () => StagedRestore }

const find = (folder: DataFolder, wanted: string): Found | undefined => {
  const backup = findBackup(folder.backups, wanted)
  if (backup) return { backup, stage: () => stageBackup({ folder, name: backup.name, from: folder.backups }) }
  const path = resolve(wanted)
  if (!existsSync(path)) return undefined
  return { backup: describeArchive(path), stage: () => stageArchive({ folder, path }) }
}

const list = ({ backups }: DataFolder): number => {
  const all = listBackups(backups)
  for (const backup of all)
    say(
      `${lineOf(backup)}${backup.is_complete ? '' : `   ${backup.has_no_description ? 'damaged: its description cannot be read' : 'not whole'}`}`,
    )
  if (all.length === 0) process.stderr.write('There is no backup yet. Make one: desk backup\n')
  return all.length === 0 ? 1 : 0
}

const lineOf = ({ name, reason, rows, bytes }: BackupDescription): string =>
  `${name}   ${String(rows.shipments).padStart(8)} shipments   ${megabytes(bytes).padStart(9)} MB   ${reason}`

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const lossLines = ({ database, path }: DataFolder, backup: BackupDescription): readonly string[] => {
  if (!existsSync(database)) return [`There are no records in ${path}, so nothing would be lost.`]
  const loss = lossOf(database, backup)
  if (loss.is_unreadable) return ['The present records cannot be read, so nobody can say what would be lost.']
  if (loss.is_same_trail && loss.entries === 0)
    return ['Nothing has happened since then: nothing would be lost.']
  const whose = loss.is_same_trail
    ? 'Since then, and lost by going back:'
    : 'It is not from the past of these records. All that is here now would be lost:'
  const { shipments_created: made, shipments_changed: changed, shipments_deleted: deleted } = loss
  return [
    whose,
    `  ${counted(made, 'new shipment', 'new shipments')}`,
    `  ${counted(changed, 'shipment', 'shipments')} with changes, the new ones among them`,
    `  ${counted(loss.entries, 'entry', 'entries')} of the audit trail`,
    ...(deleted > 0
      ? [
          `  ${counted(deleted, 'shipment was', 'shipments were')} deleted; what the backup has of them would be there again`,
        ]
      : []),
    ...(loss.has_other_operators ? ['  operators and their PINs go back, too'] : []),
  ]
}
