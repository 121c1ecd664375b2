import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { HandOverRequest } from '#shared/manifests/checklist.ts'
import type { CreatedManifests } from '#shared/manifests/manifest.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import { type DeskClient, useTRPC } from '../client.ts'
import { type Follow, followJob } from '../follow-job.ts'

/** Manifests shipments: each carrier gets a manifest of its own. */
export const useCreateManifests = () => useMutation(useTRPC().manifests.create.mutationOptions())

/** Takes a manifest back: its shipments are where they were before. */
export const useWithdrawManifest = () => useMutation(useTRPC().manifests.withdraw.mutationOptions())

/** Says that the driver has signed for a manifest. */
export const useSignManifest = () => useMutation(useTRPC().manifests.sign.mutationOptions())

/** Says whether and when the desk hands over by itself. */
export const useSaveClockHandover = () => {
  const { manifests } = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    manifests.saveByClock.mutationOptions({
      onSuccess: (now) => queryClient.setQueryData(manifests.byClock.queryKey(), now),
    }),
  )
}

/** Takes away what is told of the last handover by the clock. */
export const useDismissClockReport = () => {
  const { manifests } = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    manifests.dismissByClock.mutationOptions({
      onSuccess: (now) => queryClient.setQueryData(manifests.byClock.queryKey(), now),
    }),
  )
}

// These take long: they go on when the page is left, tell how far they are, and can be stopped.

/** Hands over what was ticked: each carrier gets a manifest. */
export const handOver = (
  client: DeskClient,
  ticked: Omit<HandOverRequest, 'job'>,
  follow: Follow,
): Promise<CreatedManifests> =>
  followJob(client, follow, (job, options) => client.manifests.handOver.mutate({ ...ticked, job }, options))

/** Has a manifest come out of a printer. */
export const queueManifest = (client: DeskClient, reference: string, printer: number) =>
  client.printQueue.printFile.mutate({ what: 'manifest', reference, printer })

/** Prints a manifest and shows it. */
export const openManifest = (
  client: DeskClient,
  reference: string,
  follow: Follow,
): Promise<OpenedDocument> =>
  followJob(client, follow, (job, options) =>
    client.manifests.openDocument.mutate({ reference, job }, options),
  )

/** The same of several, as one document. */
export const openAllManifests = (
  client: DeskClient,
  manifests: readonly string[],
  follow: Follow,
): Promise<OpenedDocument> =>
  followJob(client, follow, (job, options) =>
    client.manifests.openDocuments.mutate({ manifests: [...manifests], job }, options),
  )
