import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Automation } from '#shared/transfer/schedule.ts'
import { useTRPC } from '#trpc/client.ts'

/** The desk looks for work as often. */
const READ_EVERY_MILLISECONDS = 3000

/** What the desk does by itself, and the ways to change it; each choice counts at once. */
export const useAutomation = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: automation } = useQuery({
    ...trpc.transfer.automation.queryOptions(),
    refetchInterval: READ_EVERY_MILLISECONDS,
  })
  const keep = {
    onSuccess: (saved: Automation) => queryClient.setQueryData(trpc.transfer.automation.queryKey(), saved),
  }
  return {
    automation,
    saveExport: useMutation(trpc.transfer.saveScheduledExport.mutationOptions(keep)),
    exportNow: useMutation(trpc.transfer.exportChanged.mutationOptions(keep)),
    saveFolder: useMutation(trpc.transfer.saveWatchedFolder.mutationOptions(keep)),
  }
}
