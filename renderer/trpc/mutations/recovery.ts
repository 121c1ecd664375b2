import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'
import { useRecoveryTRPC } from '../recovery-client.ts'

/** Goes back to a backup; the window begins anew with the desk as it was then. */
export const useRestoreLost = () => useMutation(useRecoveryTRPC().recovery.restore.mutationOptions())

/** Reads all that can be read of the damaged desk into a new one. */
export const useSalvage = () => useMutation(useRecoveryTRPC().recovery.salvage.mutationOptions())

/** Puts aside what is there, and begins with an empty desk. */
export const useBeginAnew = () => useMutation(useRecoveryTRPC().recovery.beginAnew.mutationOptions())

/** Tries to open the desk that is there; the window begins anew. */
export const useOpenDesk = () => useMutation(useRecoveryTRPC().recovery.openDesk.mutationOptions())

/** Closes the desk, and says what can be done about its records. */
export const useOpenRecovery = () => useMutation(useTRPC().desk.openRecovery.mutationOptions())

/** Shows the data folder where no desk is open. */
export const useOpenLostFolder = () => useMutation(useRecoveryTRPC().recovery.openFolder.mutationOptions())
