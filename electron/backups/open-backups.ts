import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { RestoredDesk } from '#shared/backups/backup-requests.ts'
import type { AuditService } from '../audit/service.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/database.ts'
import type { SettingStore } from '../settings/service.ts'
import { isTrouble } from '../platform/failure.ts'
import { openBackupStore } from './backup-store.ts'
import { createBackupMaking, type MakingPorts } from './making.ts'
import { readNote, removeNote } from './restore.ts'
import { createBackupSettings } from './second-folder.ts'
import { createBackupService } from './service.ts'
import { runBackupThread } from './thread/run-backup-thread.ts'

type Ports = Omit<MakingPorts, 'settings'> &
  Omit<Parameters<typeof createBackupService>[0], 'making' | 'settings' | 'restored'> & {
    readonly settingsStore: SettingStore
    readonly audit: AuditService
  }

const LOOK_EVERY_MILLISECONDS = 60_000
/** At a clean end nobody waits longer than that. */
const LONGEST_END_MILLISECONDS = 60_000

/** Puts backups together. Nothing is made by itself before `start`. */
export const openBackups = (ports: Ports) => {
  const restored = enterRestored(ports)
  const settings = createBackupSettings(ports)
  const making = createBackupMaking({ ...ports, settings })
  let timer: NodeJS.Timeout | undefined
  return {
    service: createBackupService({ ...ports, settings, making, restored }),

    /** Makes them by itself from now on. */
    start: (): void => {
      timer ??= setInterval(() => void making.look(), LOOK_EVERY_MILLISECONDS)
      timer.unref()
      void sweepRests(ports).then(() => (timer ? making.look() : undefined))
    },

    /** Does what is due now. */
    look: making.look,
    copyOn: making.copyOn,

    /** Makes one where something has changed since the last: for the end of the program, which waits for it. */
    end: async (signal: AbortSignal = AbortSignal.timeout(LONGEST_END_MILLISECONDS)): Promise<void> => {
      clearInterval(timer)
      timer = undefined
      if (!making.hasChanged()) return
      const work = async (): Promise<void> => {
        await making.create('end', signal).catch(() => undefined)
        if (!signal.aborted) await making.copyOn(signal)
      }
      // The check of a copy, and a share that is gone, heed nothing.
      await Promise.race([work(), whenGivenUp(signal)])
    },

    close: (): void => {
      clearInterval(timer)
      timer = undefined
      making.close()
    },
  }
}

/** So long after it is stopped, work may still take away what it has begun. */
const LONGEST_STOPPING_MILLISECONDS = 1000

const whenGivenUp = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort')
  await pause(LONGEST_STOPPING_MILLISECONDS)
}

/** Takes away what backups that were given up have left, as it takes room. */
const sweepRests = async ({ folder, reportFailure }: Ports): Promise<void> => {
  try {
    await runBackupThread<'sweep'>({ kind: 'sweep', folder: folder.backups })
  } catch (error) {
    if (!isTrouble(error)) reportFailure(error)
  }
}

type EnteringPorts = {
  readonly database: Database
  readonly folder: DataFolder
  readonly audit: AuditService
}

/** Tells in the audit trail, once, that the desk went back to a backup, and where the trail ended that is gone with it. */
const enterRestored = ({ database, folder, audit }: EnteringPorts): RestoredDesk | undefined => {
  const note = readNote(folder)
  if (!note) return undefined
  const { backup, replaced, actor } = note
  const store = openBackupStore(database.reader)
  const shown = (head: typeof replaced) => (head ? `${head.entries} ${head.hash}` : null)
  database.write((writer) => {
    if (store.tellsOfRestore(backup.name, backup.head?.entries ?? 0)) return
    audit.record(writer, {
      entity: 'desk',
      operation: 'restore_backup',
      reference: backup.name,
      actor,
      changes: [{ property: 'audit_head', before: shown(replaced), after: shown(backup.head) }],
    })
  })
  removeNote(folder)
  const aside = join(folder.quarantine, note.aside)
  return {
    at: backup.at,
    documents_missing: note.documents_missing,
    ...(existsSync(aside) && { aside }),
  }
}
