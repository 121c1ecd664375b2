import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'

/** Whatever is done with backups changes the list of them, and how they stand. */
const useBackupsOld = () => {
  const { backups } = useTRPC()
  const queryClient = useQueryClient()
  return { onSettled: () => queryClient.invalidateQueries(backups.pathFilter()) }
}

/** Makes a backup now. */
export const useCreateBackup = () => useMutation(useTRPC().backups.create.mutationOptions(useBackupsOld()))

/** Goes back to a backup: the window begins anew then, so that no answer comes. */
export const useRestoreBackup = () => useMutation(useTRPC().backups.restore.mutationOptions())

/** Lets the person choose a second folder. */
export const useChooseBackupFolder = () => useMutation(useTRPC().backups.chooseFolder.mutationOptions())

/** Says where backups go besides, and how much room they may take. */
export const useSaveBackupSettings = () =>
  useMutation(useTRPC().backups.saveSettings.mutationOptions(useBackupsOld()))

/** Lets the person save the whole desk as one file. */
export const useSaveArchive = () =>
  useMutation(useTRPC().backups.saveArchive.mutationOptions(useBackupsOld()))

/** Lets the person choose such a file. */
export const useChooseArchive = () => useMutation(useTRPC().backups.chooseArchive.mutationOptions())

/** Goes over to what such a file has: the window begins anew then, so that no answer comes. */
export const useRestoreArchive = () => useMutation(useTRPC().backups.restoreArchive.mutationOptions())
