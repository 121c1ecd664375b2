import { refuse } from '#shared/api-error.ts'
import type { Backup } from '#shared/backups/backup.ts'
import type { RecoveryReason, RecoveryState, SalvageResult } from '#shared/recovery/recovery-state.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { Salvaged } from './salvage-desk.ts'

export type RecoveryPorts = {
  readonly folder: DataFolder
  readonly reason: RecoveryReason
  readonly databaseBytes: () => number
  readonly listBackups: () => readonly Backup[]
  readonly restore: (name: string) => Promise<void>
  readonly salvage: (report: (share: number) => void) => Promise<Salvaged>
  readonly beginAnew: () => void
  /** Opens a desk on what lies in the folder now; every window begins anew. */
  readonly openDesk: () => Promise<void>
  readonly showFolder: (path: string) => Promise<void>
  readonly diagnose: () => string
}

/** What can be done where no desk can be opened. Nothing is ever deleted: what is there is put aside. */
export const createRecoveryService = (ports: RecoveryPorts) => {
  let share: number | undefined
  let isBusy = false
  /** One thing at a time: what one reads, another would put aside meanwhile. @throws Refusal while another runs */
  const alone = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (isBusy)
      throw refuse('internal_server_error', { code: 'records_in_use', sentence: { key: 'recovery_busy' } })
    isBusy = true
    try {
      return await act()
    } finally {
      isBusy = false
    }
  }
  return {
    state: (): RecoveryState => ({
      reason: ports.reason,
      data_folder: ports.folder.path,
      database_bytes: ports.databaseBytes(),
      backups: ports.listBackups(),
    }),
    /** How far reading the damaged desk has come, from 0 to 1. */
    progress: (): { readonly share?: number } => (share === undefined ? {} : { share }),
    /** @throws Refusal why it is not possible; everything is as it was */
    restore: (name: string): Promise<void> =>
      alone(async () => {
        await ports.restore(name)
        await ports.openDesk()
      }),
    /** Reads what can be read into a new desk, which is not opened yet. @throws when a file cannot be read or written */
    salvage: (): Promise<SalvageResult> =>
      alone(async () => {
        share = 0
        try {
          const { report, aside } = await ports.salvage((done) => {
            share = done
          })
          return { report, set_aside: aside }
        } finally {
          share = undefined
        }
      }),
    beginAnew: (): Promise<void> =>
      alone(async () => {
        ports.beginAnew()
        await ports.openDesk()
      }),
    openDesk: (): Promise<void> => alone(ports.openDesk),
    openFolder: (): Promise<void> => ports.showFolder(ports.folder.path),
    diagnostics: (): { readonly text: string } => ({ text: ports.diagnose() }),
  }
}
export type RecoveryService = ReturnType<typeof createRecoveryService>
