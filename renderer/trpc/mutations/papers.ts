import type { OpenPapersResult, PaperType } from '#shared/papers/paper.ts'
import type { DeskClient } from '../client.ts'
import { type Follow, followJob } from '../follow-job.ts'

/** Which paper of which shipments is printed in this order; a packing slip with prices or without, else as Settings have it. */
type PapersToPrint = {
  readonly shipments: readonly string[]
  readonly document_type: PaperType
  readonly with_prices?: boolean
}

/** Draws the same paper of shipments and shows them as one document. */
export const openPapers = (
  client: DeskClient,
  { shipments, ...paper }: PapersToPrint,
  follow: Follow,
): Promise<OpenPapersResult> =>
  followJob(client, follow, (job, options) =>
    client.shippingDocuments.open.mutate({ shipments: [...shipments], ...paper, job }, options),
  )

/** Has the same paper of shipments come out of a printer. */
export const queuePapers = (
  client: DeskClient,
  { shipments, document_type: what, ...how }: PapersToPrint & { readonly printer: number },
) => client.printQueue.print.mutate({ shipments: [...shipments], what, ...how })
