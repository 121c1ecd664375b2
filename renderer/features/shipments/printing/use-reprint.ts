import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { useReprintJob } from '#trpc/mutations/print-queue.ts'

type How = { readonly printer: number; readonly reason?: string }

/** Prints once more what a job printed, on one of the printers for such paper; answers whether it is on its way. */
export const useReprint = (job: PrintJob) => {
  const messages = useMessages()
  const { data: printers } = useQuery(useTRPC().printers.list.queryOptions())
  const again = useReprintJob()
  const [key] = useState(() => crypto.randomUUID())
  const [refusal, setRefusal] = useState<string>()
  const paper = job.what === 'label' ? 'labels' : 'documents'

  const send = async (how: How): Promise<string | undefined> => {
    const { jobs, rejected } = await again.mutateAsync({ job: job.job, ...how, request_key: key })
    return jobs.length === 0 && rejected[0] ? messages.refusal(rejected[0]) : undefined
  }
  const print = async (how: How): Promise<boolean> => {
    const refused = await send(how).catch((error: unknown) => messages.refusal(apiErrorOf(error)))
    setRefusal(refused)
    return refused === undefined
  }
  return {
    printers: printers?.items.filter((one) => one.paper === paper) ?? [],
    isBusy: again.isPending,
    refusal,
    print,
  }
}
