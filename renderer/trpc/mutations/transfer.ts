import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { SavedMaps } from '#shared/transfer/column-map.ts'
import type { Automation } from '#shared/transfer/schedule.ts'
import { type DeskClient, useTRPC, useTRPCClient } from '../client.ts'

// What a job does is told by the desk, to the list of jobs and to the shipments that it changes.

/** Begins an export. */
export const useBeginExport = () => useMutation(useTRPC().transfer.export.mutationOptions())

/** Draws a shipment on one page and shows it. */
export const useOpenSummary = () => useMutation(useTRPC().transfer.printSummary.mutationOptions())

/** Lets the person choose a file to import. */
export const useChooseFile = () => useMutation(useTRPC().transfer.chooseFile.mutationOptions())

/** Brings a file to the desk, a part at a time; its bytes are nobody's any more once they are sent. */
export const useOfferPart = () => {
  const client = useTRPCClient()
  return useCallback(
    (part: Parameters<DeskClient['transfer']['offerPart']['mutate']>[0]) =>
      client.transfer.offerPart.mutate(part),
    [client],
  )
}

/** Begins an import; its job is told even when the page was left meanwhile. */
export const useBeginImport = (onBegun: (job: number) => void) =>
  useMutation(useTRPC().transfer.import.mutationOptions({ onSuccess: ({ job }) => job && onBegun(job.job) }))

/** Lets the person save the lines of a file that are refused. */
export const useSaveRefused = () => useMutation(useTRPC().transfer.saveRefused.mutationOptions())

/** Undoes an import. */
export const useUndoImport = () => useMutation(useTRPC().transfer.undo.mutationOptions())

/** Cancels a running job. */
export const useCancelJob = () => useMutation(useTRPC().transfer.cancel.mutationOptions())

/** Keeps the columns of an export or an import under a name. */
export const useSaveMap = () => useMutation(useTRPC().transfer.saveMap.mutationOptions(useSavedMaps()))

/** Forgets columns that were kept. */
export const useRemoveMap = () => useMutation(useTRPC().transfer.removeMap.mutationOptions(useSavedMaps()))

/** The answer is the list of all. */
const useSavedMaps = () => {
  const { transfer } = useTRPC()
  const queryClient = useQueryClient()
  return {
    onSuccess: (saved: SavedMaps) => queryClient.setQueryData(transfer.maps.queryKey(), saved),
  }
}

/** Lets the person choose a folder. */
export const useChooseFolder = () => useMutation(useTRPC().transfer.chooseFolder.mutationOptions())

/** Says when the desk exports by itself. */
export const useSaveScheduledExport = () =>
  useMutation(useTRPC().transfer.saveScheduledExport.mutationOptions(useSavedAutomation()))

/** Exports now what changed since the last time. */
export const useExportChanged = () =>
  useMutation(useTRPC().transfer.exportChanged.mutationOptions(useSavedAutomation()))

/** Says from which folder the desk imports by itself. */
export const useSaveWatchedFolder = () =>
  useMutation(useTRPC().transfer.saveWatchedFolder.mutationOptions(useSavedAutomation()))

/** The answer is all that the desk does by itself. */
const useSavedAutomation = () => {
  const { transfer } = useTRPC()
  const queryClient = useQueryClient()
  return {
    onSuccess: (saved: Automation) => queryClient.setQueryData(transfer.automation.queryKey(), saved),
  }
}
