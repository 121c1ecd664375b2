import type { Backup, BackupLoss } from '#shared/backups/backup.ts'
import type {
  BackupSettings,
  BackupStatus,
  ChosenArchive,
  RestoredDesk,
  SecondFolderStatus,
} from '#shared/backups/backup-requests.ts'
import { refuse } from '#shared/api-error.ts'
import type { ReopenDesk } from '../desk-ports.ts'
import type { ChoosePaths } from '../platform/choose-path.ts'
import type { ChosenFolders } from '../platform/chosen-folders.ts'
import { troubleOf } from '../platform/trouble.ts'
import { describeArchive } from './archive/read-archive.ts'
import { findBackup, listBackups } from './backup-files.ts'
import { lossOf } from './loss.ts'
import { type BackupMaking, type MakingPorts } from './making.ts'
import { missingBackup } from './refusals.ts'
import { dropStaged, placeStaged, type StagedRestore } from './restore.ts'
import { allowedOn, takenBy } from './thin-out.ts'
import { runBackupThread } from './thread/run-backup-thread.ts'

type Ports = Pick<MakingPorts, 'folder' | 'clock' | 'settings' | 'deskName'> & {
  readonly making: BackupMaking
  readonly folders: ChosenFolders
  readonly choosePaths: ChoosePaths
  /** Closes the desk for some work on its folder, where there is a window. */
  readonly reopen: ReopenDesk | undefined
  readonly restored: RestoredDesk | undefined
}
type Caller = { readonly actor: string; readonly mayNameFiles?: boolean | undefined }

/** Somebody waits. */
const LONGEST_SILENCE_OF_CHOSEN_MS = 10_000

/** A share that is gone may hold up whoever looks at it: that is not to be everybody. @throws Refusal when it does not answer */
const reach = (second: string) =>
  runBackupThread<'reach'>(
    { kind: 'reach', folder: second },
    { longestSilenceMs: LONGEST_SILENCE_OF_CHOSEN_MS },
  )

/** Copies of the desk from earlier moments, and the way back to one. */
export const createBackupService = (ports: Ports) => {
  const { folder, clock, settings, making, folders, choosePaths, reopen, restored } = ports
  /** Files that the person chose: a page can name no other. */
  const chosen = new Set<string>()

  const secondStatus = (): SecondFolderStatus | undefined => {
    const { second_folder: shown } = settings.get()
    return shown === undefined ? undefined : { folder: shown, ...making.second() }
  }

  const status = (): BackupStatus => {
    const [last, failure, second] = [making.newest(), making.failure(), secondStatus()]
    return {
      settings: settings.get(),
      ...(last && { last }),
      is_running: making.isRunning(),
      ...(failure && { failure }),
      taken: takenBy(listBackups(folder.backups)),
      allowed: allowedOn(folder.path, settings.get().disk_share),
      ...(second && { second }),
      ...(restored && { restored }),
    }
  }

  /** The present state as a backup, so that going back can be undone; records that are damaged have none. */
  const keepPresent = async (): Promise<void> => {
    if (!making.hasChanged()) return
    try {
      await making.create('restore')
    } catch (error) {
      if (troubleOf(error) !== 'records_damaged') throw error
    }
  }

  /** Closes the desk, goes back, and opens it again. @throws Refusal where there is no window to do that for */
  const goBack = async (stage: () => Promise<StagedRestore>, { actor }: Caller): Promise<void> => {
    if (!reopen)
      throw refuse('validation_error', { code: 'invalid_request', sentence: { key: 'restore_by_command' } })
    // First, as a further backup may thin out the very one that is wanted.
    const staged = await stage()
    try {
      await keepPresent()
    } catch (error) {
      dropStaged(folder, staged)
      throw error
    }
    await reopen(() => void placeStaged(staged, { folder, actor, now: clock.now() }))
  }

  const refuseUnchosen = (file: string, { mayNameFiles = false }: Caller): void => {
    if (!mayNameFiles && !chosen.has(file)) throw missingBackup()
  }

  return {
    list: (): { readonly items: readonly Backup[] } => ({ items: listBackups(folder.backups) }),
    status,
    create: async (): Promise<Backup> => {
      const backup = await making.create('by_hand')
      void making.copyOn()
      return backup
    },
    /** What going back to a backup would lose. @throws Refusal when it is not there */
    loss: (name: string): BackupLoss => {
      const backup = findBackup(folder.backups, name)
      if (!backup) throw missingBackup()
      return lossOf(folder.database, backup)
    },
    /** @throws Refusal what speaks against it; the desk goes on as it was */
    restore: (name: string, caller: Caller): Promise<void> =>
      goBack(() => runBackupThread<'stage'>({ kind: 'stage', folder, name }), caller),

    chooseFolder: () => folders.choose(),
    /** @throws Refusal */
    saveSettings: async (wish: BackupSettings, { actor, mayNameFiles }: Caller): Promise<BackupStatus> => {
      const { second_folder: second } = wish
      const earlier = [settings.get().second_folder]
      if (second !== undefined && second !== earlier[0]) {
        await reach(second)
        folders.check(second, { property: '$.second_folder', mayNameFiles, earlier })
      }
      settings.save(wish, actor)
      void making.copyOn()
      return status()
    },

    /** Writes the desk as it is now into one file. @returns whether the person wanted it */
    saveArchive: async (): Promise<{ readonly saved: boolean; readonly bytes?: number }> => {
      const path = await choosePaths.saveAs(archiveName(ports.deskName(), clock.now()))
      if (path === undefined) return { saved: false }
      const { name } = await making.create('by_hand')
      const { bytes } = await runBackupThread<'write_archive'>({
        kind: 'write_archive',
        folder,
        name,
        path,
      })
      return { saved: true, bytes }
    },
    /** Asks for such a file. @throws Refusal when it is none */
    chooseArchive: async (): Promise<ChosenArchive> => {
      const file = await choosePaths.openFile('archive')
      if (file === undefined) return {}
      const backup = describeArchive(file)
      chosen.add(file)
      return { file, backup, loss: lossOf(folder.database, backup) }
    },
    /** @throws Refusal what speaks against it; the desk goes on as it was */
    restoreArchive: (file: string, caller: Caller): Promise<void> => {
      refuseUnchosen(file, caller)
      return goBack(
        () => runBackupThread<'stage_archive'>({ kind: 'stage_archive', folder, path: file }),
        caller,
      )
    },
  }
}
export type BackupService = ReturnType<typeof createBackupService>

/** `Desk 3 2026-11-22.shipdesk`, in letters that every system takes. */
const archiveName = (deskName: string, now: Date): string =>
  `${deskName.replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ').trim() || 'Desk'} ${now.toISOString().slice(0, 10)}.shipdesk`
