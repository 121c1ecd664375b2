import { listBackups } from './backups/backup-files.ts'
import { placeStaged } from './backups/restore.ts'
import { runBackupThread } from './backups/thread/run-backup-thread.ts'
import type { DeskPorts } from './desk-ports.ts'
import { recoveryActor } from './operators/actors.ts'
import { systemClock } from './platform/clock.ts'
import { openDataFolder } from './platform/data-folder.ts'
import { whileNobodyUses } from './platform/opening-lock.ts'
import { setContentsAside } from './recovery/open-lost-desk.ts'
import { sizeOf } from './platform/stray-log.ts'
import { userName } from './platform/user-name.ts'
import { describeDesk } from './recovery/open-diagnostics.ts'
import { salvageFolder } from './recovery/open-salvage.ts'
import { recoveryReasonOf } from './recovery/recovery-reason.ts'
import { createRecoveryService } from './recovery/service.ts'
import type { Context } from './trpc/context.ts'
import { createRecoveryWindowRouter } from './trpc/router.ts'

type Ports = Pick<DeskPorts, 'folder' | 'reportBug' | 'electronVersion'> & {
  readonly showFolder: (path: string) => Promise<void>
  /** Why there is no desk; nothing where somebody asked for it. */
  readonly why?: unknown
  readonly openDesk: () => Promise<void>
}

/** What pages are answered with where no desk can be opened; `undefined` when the records are not what is in the way. */
export const openRecovery = (ports: Ports) => {
  const reason = ports.why === undefined ? 'asked' : recoveryReasonOf(ports.why)
  if (reason === undefined) return undefined
  const folder = openDataFolder(ports.folder)
  const actor = recoveryActor(userName())
  const service = createRecoveryService({
    folder,
    reason,
    databaseBytes: () => sizeOf(folder.database),
    listBackups: () => listBackups(folder.backups),
    restore: async (name) => {
      const backup = await runBackupThread<'stage'>({ kind: 'stage', folder, name })
      placeStaged(backup, { folder, actor })
    },
    salvage: (report) => salvageFolder(folder, { clock: systemClock, actor, report }),
    beginAnew: () => void whileNobodyUses(folder, () => setContentsAside(folder)),
    openDesk: ports.openDesk,
    showFolder: ports.showFolder,
    diagnose: () => describeDesk(folder, ports.electronVersion),
  })
  return {
    router: createRecoveryWindowRouter(service),
    createContext: (): Context => ({ actor, reportBug: ports.reportBug }),
  }
}
