import { useMutation } from '@tanstack/react-query'
import type { CreatedManifests } from '#shared/manifests/manifest.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import { type DeskClient, useTRPC } from '../client.ts'
import { type Follow, followJob } from '../follow-job.ts'

/** Manifests shipments: each carrier gets a manifest of its own. */
export const useCreateManifests = () => useMutation(useTRPC().manifests.create.mutationOptions())

/** Which of what waits is handed over: of one carrier or of all, and what is ready or all of it. */
export type Handover = { readonly carrier?: string; readonly states?: readonly ['ready_to_ship'] }

// These take long: they go on when the page is left, tell how far they are, and can be stopped.

/** Manifests what waits. */
export const manifestWaiting = (
  client: DeskClient,
  { carrier, states }: Handover,
  follow: Follow,
): Promise<CreatedManifests> => {
  const query = { ...(carrier && { carrier }), ...(states && { states: [...states] }) }
  return followJob(client, follow, (job, options) => client.manifests.create.mutate({ query, job }, options))
}

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
