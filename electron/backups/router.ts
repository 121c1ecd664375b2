import { backupByFile, backupByName, backupSettings } from '#shared/backups/backup-requests.ts'
import { command, leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { BackupService } from './service.ts'

export const createBackupsRouter = (backups: BackupService) =>
  router({
    list: query.query(() => backups.list()),
    status: query.query(() => backups.status()),
    create: command.mutation(() => backups.create()),
    loss: query.input(normalized(backupByName)).query(({ input }) => backups.loss(input.name)),
    restore: leadCommand('restore')
      .input(normalized(backupByName))
      .mutation(({ input, ctx }) => backups.restore(input.name, ctx)),
    chooseFolder: leadCommand('settings').mutation(() => backups.chooseFolder()),
    saveSettings: leadCommand('settings')
      .input(normalized(backupSettings))
      .mutation(({ input, ctx }) => backups.saveSettings(input, ctx)),
    saveArchive: leadCommand('restore').mutation(() => backups.saveArchive()),
    chooseArchive: leadCommand('restore').mutation(() => backups.chooseArchive()),
    restoreArchive: leadCommand('restore')
      .input(normalized(backupByFile))
      .mutation(({ input, ctx }) => backups.restoreArchive(input.file, ctx)),
  })
