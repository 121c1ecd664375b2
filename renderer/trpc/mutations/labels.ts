import { useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { PrintLabelsResult } from '#shared/labels/label.ts'
import { type DeskClient, useTRPC, useTRPCClient } from '../client.ts'
import { type Follow, followJob } from '../follow-job.ts'

/** Which labels are printed in this order, and why once more. */
type Printing = { readonly shipments: readonly string[]; readonly reason?: string }

/** Takes out the labels of shipments and shows them as one document. */
export const printLabels = (
  client: DeskClient,
  { shipments, ...reason }: Printing,
  follow: Follow,
): Promise<PrintLabelsResult> =>
  followJob(client, follow, (job, options) =>
    client.labels.print.mutate({ shipments: [...shipments], ...reason, job }, options),
  )

/** Has a label that the carrier's own system gave printed; its bytes are nobody's any more once they are sent. */
export const useAttachLabel = () => {
  const client = useTRPCClient()
  return useCallback(
    (label: Parameters<DeskClient['labels']['attach']['mutate']>[0]) => client.labels.attach.mutate(label),
    [client],
  )
}

/** Has the desk's own label printed again. */
export const useDetachLabel = () => useMutation(useTRPC().labels.detach.mutationOptions())
