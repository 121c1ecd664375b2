import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { ManifestedGroup } from '#shared/shipment-groups/shipment-group.ts'
import { type DeskClient, useTRPC } from '../client.ts'
import { type Follow, followJob } from '../follow-job.ts'

/** Makes a group of shipments. */
export const useCreateGroup = () => useMutation(useTRPC().groups.create.mutationOptions(useReadGroups()))

/** Puts shipments into a group. */
export const useAddToGroup = () => useMutation(useTRPC().groups.add.mutationOptions(useReadGroups()))

/** Takes shipments out of a group. */
export const useRemoveFromGroup = () => useMutation(useTRPC().groups.remove.mutationOptions(useReadGroups()))

/** Locks a group: nothing comes or goes. */
export const useLockGroup = () => useMutation(useTRPC().groups.lock.mutationOptions(useReadGroups()))

/** Opens a locked group again. */
export const useUnlockGroup = () => useMutation(useTRPC().groups.unlock.mutationOptions(useReadGroups()))

/** Closes a group for good. */
export const useCloseGroup = () => useMutation(useTRPC().groups.close.mutationOptions(useReadGroups()))

/** Manifests what of a locked group has not been. */
export const manifestGroup = (
  client: DeskClient,
  reference: string,
  follow: Follow,
): Promise<ManifestedGroup> =>
  followJob(client, follow, (job, options) => client.groups.manifest.mutate({ reference, job }, options))

/** Draws the collection note of a locked group and shows it. */
export const openCollectionNote = (client: DeskClient, reference: string): Promise<OpenedDocument> =>
  client.groups.openCollectionNote.mutate({ reference })

/** A change is done once all that tells of groups has been read anew, whether or not it was refused. */
const useReadGroups = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return { onSettled: () => queryClient.invalidateQueries(trpc.groups.pathFilter()) }
}
