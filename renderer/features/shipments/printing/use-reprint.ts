import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { useQueueFile, useQueuePrint } from '#trpc/mutations/print-queue.ts'

type How = { readonly printer: number; readonly reason?: string }

/** Prints once more what a job printed, on one of the printers for such paper; answers whether it is on its way. */
export const useReprint = (job: PrintJob) => {
  const { what, shipment_reference: shipment, contents_reference: contents, file_reference: file } = job
  const messages = useMessages()
  const { data: printers } = useQuery(useTRPC().printers.list.queryOptions())
  const again = useQueuePrint()
  const fileAgain = useQueueFile()
  const [key] = useState(() => crypto.randomUUID())
  const [refusal, setRefusal] = useState<string>()
  const paper = what === 'label' ? 'labels' : 'documents'

  const send = async (how: How): Promise<string | undefined> => {
    const asked = { ...how, request_key: key }
    if (what === 'manifest' || what === 'document') {
      await fileAgain.mutateAsync({ what, reference: file ?? '', ...asked })
      return undefined
    }
    const { rejected } = await again.mutateAsync({
      shipments: shipment === undefined ? [] : [shipment],
      what,
      ...(contents !== undefined && { contents }),
      ...asked,
    })
    return rejected[0] && messages.refusal(rejected[0])
  }
  const print = async (how: How): Promise<boolean> => {
    const refused = await send(how).catch((error: unknown) => messages.refusal(apiErrorOf(error)))
    setRefusal(refused)
    return refused === undefined
  }
  return {
    printers: printers?.items.filter((one) => one.paper === paper) ?? [],
    isBusy: again.isPending || fileAgain.isPending,
    refusal,
    print,
  }
}
