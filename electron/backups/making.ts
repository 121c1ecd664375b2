import type { Backup, BackupReason } from '#shared/backups/backup.ts'
import type { SecondFolderFound } from '#shared/backups/backup-requests.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { Clock } from '../platform/clock.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/database.ts'
import { failureOf, isTrouble } from '../platform/failure.ts'
import { listBackups } from './backup-files.ts'
import { openBackupStore } from './backup-store.ts'
import { newestGood } from './retention.ts'
import type { BackupSettingsKeeper } from './second-folder.ts'
import { runBackupThread } from './thread/run-backup-thread.ts'

export type MakingPorts = {
  readonly database: Database
  readonly folder: DataFolder
  readonly clock: Clock
  readonly settings: BackupSettingsKeeper
  readonly deskName: () => string
  readonly programVersion: string
  readonly reportFailure: (error: unknown) => void
}

const HOUR = 60 * 60 * 1000

/** Makes backups in a thread, one at a time, and knows whether there is anything new to back up. */
export const createBackupMaking = (ports: MakingPorts) => {
  const { database, folder, clock, settings, reportFailure } = ports
  const store = openBackupStore(database.reader)
  const stampNow = (): string => `${database.dataVersion()} ${database.changes()}`
  const ended = new AbortController()
  let stamp = stampNow()
  let running: Promise<Backup> | undefined
  let copying: Promise<void> | undefined
  let failure: readonly Sentence[] | undefined
  let second: SecondFolderFound | undefined
  let copyFailure: readonly Sentence[] | undefined

  /** What is no bug is told; a bug is reported as well. */
  const sentencesFor = (error: unknown): readonly Sentence[] => {
    if (!isTrouble(error) && !ended.signal.aborted) reportFailure(error)
    return failureOf(error).sentences
  }

  const now = (): number => clock.now().getTime()
  const newest = (): Backup | undefined => newestGood(listBackups(folder.backups), now())

  /** Whether anything was written since the newest backup: at this desk, or by another process. */
  const hasChanged = (): boolean => {
    const [last, head] = [newest()?.head, store.head()]
    return stamp !== stampNow() || last?.entries !== head?.entries || last?.hash !== head?.hash
  }

  const make = async (reason: BackupReason, signal: AbortSignal): Promise<Backup> => {
    const before = stampNow()
    try {
      const backup = await runBackupThread<'create'>(
        {
          kind: 'create',
          share: settings.get().disk_share,
          wish: {
            folder,
            reason,
            now: now(),
            program_version: ports.programVersion,
            desk_name: ports.deskName(),
          },
        },
        signal,
      )
      stamp = before
      failure = undefined
      return backup
    } catch (error) {
      failure = sentencesFor(error)
      throw error
    } finally {
      running = undefined
    }
  }

  const copyNow = async (): Promise<void> => {
    const to = settings.second()
    if (to === undefined) return
    const share = settings.get().disk_share
    try {
      second = await runBackupThread<'copy_on'>(
        { kind: 'copy_on', from: folder.backups, to, share, now: now() },
        ended.signal,
      )
      copyFailure = undefined
    } catch (error) {
      copyFailure = sentencesFor(error)
    }
  }

  const making = {
    newest,
    hasChanged,
    isRunning: (): boolean => running !== undefined,
    failure: () => failure,
    /** What was found in the second folder when it was last looked at, and what was in the way. */
    second: () => ({ ...second, ...(copyFailure && { failure: copyFailure }) }),

    /** Makes one now; whoever asks while one is made waits for that, and then for one of their own. */
    create: async (reason: BackupReason, signal: AbortSignal = ended.signal): Promise<Backup> => {
      await running?.catch(() => undefined)
      running = make(reason, AbortSignal.any([signal, ended.signal]))
      return running
    },

    /** Brings the second folder up to date, if it is there. Never fails: what was in the way is told. */
    copyOn: (): Promise<void> => {
      copying ??= copyNow().finally(() => (copying = undefined))
      return copying
    },

    /** Makes one if the newest is an hour old, as by a clock that has jumped ahead as well, and there is something new. */
    look: async (): Promise<void> => {
      const last = newest()
      const age = last ? now() - Date.parse(last.at) : HOUR
      if (!running && (age >= HOUR || age < 0) && hasChanged())
        await making.create('hourly').catch(() => undefined)
      await making.copyOn()
    },

    close: (): void => ended.abort(),
  }
  return making
}
export type BackupMaking = ReturnType<typeof createBackupMaking>
