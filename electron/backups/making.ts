import { Refusal } from '#shared/api-error.ts'
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
import { isThreadLive, runBackupThread } from './thread/run-backup-thread.ts'

export type MakingPorts = {
  readonly database: Database
  readonly folder: DataFolder
  readonly clock: Clock
  readonly settings: BackupSettingsKeeper
  readonly deskName: () => string
  readonly programVersion: string
  readonly reportFailure: (error: unknown) => void
}

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE

/** Longer than the second folder's lock is waited for; a piece of a file takes less by far. */
const LONGEST_SILENCE_MS = 90_000

/** After a failure nothing is tried by itself for a while, each time for longer: a try may be a copy of everything. */
type Pause = { readonly since: number; readonly length: number }

/** Makes backups in a thread, one at a time, and knows whether there is anything new to back up. */
export const createBackupMaking = (ports: MakingPorts) => {
  const { database, folder, clock, settings, reportFailure } = ports
  const store = openBackupStore(database.reader)
  const stampNow = (): string => `${database.dataVersion()} ${database.changes()}`
  const ended = new AbortController()
  let stamp = stampNow()
  let running: Promise<Backup> | undefined
  let copying: Promise<void> | undefined
  let following: Promise<void> | undefined
  let failure: readonly Sentence[] | undefined
  let pause: Pause | undefined
  let second: SecondFolderFound | undefined
  let copyFailure: readonly Sentence[] | undefined

  /** What is no bug is told; a bug is reported as well. */
  const sentencesFor = (error: unknown): readonly Sentence[] => {
    if (!isTrouble(error) && !(error instanceof Refusal) && !ended.signal.aborted) reportFailure(error)
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
        { signal },
      )
      stamp = before
      failure = undefined
      pause = undefined
      return backup
    } catch (error) {
      failure = sentencesFor(error)
      pause = { since: now(), length: Math.min(2 * (pause?.length ?? MINUTE), HOUR) }
      throw error
    } finally {
      running = undefined
    }
  }

  /** A clock that was set back makes no pause longer. */
  const isPausing = (): boolean => {
    const past = pause && now() - pause.since
    return pause !== undefined && past !== undefined && past >= 0 && past < pause.length
  }

  const copyNow = async (signal: AbortSignal): Promise<void> => {
    if (ended.signal.aborted) return
    const to = settings.second()
    // One that hangs there is enough.
    if (to === undefined || (copyFailure && isThreadLive('copy_on'))) return
    const share = settings.get().disk_share
    try {
      second = await runBackupThread<'copy_on'>(
        { kind: 'copy_on', from: folder.backups, to, share, now: now() },
        { signal: AbortSignal.any([signal, ended.signal]), longestSilenceMs: LONGEST_SILENCE_MS },
      )
      copyFailure = undefined
    } catch (error) {
      copyFailure = sentencesFor(error)
    }
  }

  const beginCopy = (signal: AbortSignal): Promise<void> => {
    copying = copyNow(signal).finally(() => (copying = undefined))
    return copying
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

    /**
     * Brings the second folder up to date, if it is there; whoever asks while that is done waits for it, and then once more,
     * as the first may have looked too early. Never fails: what was in the way is told.
     */
    copyOn: (signal: AbortSignal = ended.signal): Promise<void> => {
      if (copying) {
        following ??= copying.then(() => {
          following = undefined
          return beginCopy(signal)
        })
        return following
      }
      return beginCopy(signal)
    },

    /** Makes one if the newest is an hour old, as by a clock that has jumped ahead as well, and there is something new. */
    look: async (): Promise<void> => {
      const last = newest()
      const age = last ? now() - Date.parse(last.at) : HOUR
      if (!running && !isPausing() && (age >= HOUR || age < 0) && hasChanged())
        await making.create('hourly').catch(() => undefined)
      await making.copyOn()
    },

    close: (): void => ended.abort(),
  }
  return making
}
export type BackupMaking = ReturnType<typeof createBackupMaking>
