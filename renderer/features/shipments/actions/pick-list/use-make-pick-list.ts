import type { PickOrder } from '#shared/papers/pick-list.ts'
import type { BulkResult } from '#shared/shipments/bulk.ts'
import { usePrinters } from '#contract/printing/use-printers.ts'
import { useOpenPickList } from '#trpc/mutations/pick-lists.ts'
import { useQueuePickList } from '#trpc/mutations/print-queue.ts'
import { useTellUnopened } from '#ui/notices/use-tell-unopened.tsx'

/** Has one list of what is to be fetched for shipments come out of the printer for documents, or opens it where there is none. */
export const useMakePickList = () => {
  const tellUnopened = useTellUnopened()
  const { mutateAsync: open } = useOpenPickList()
  const { mutateAsync: queue } = useQueuePickList()
  const printers = usePrinters('documents')
  const printer = printers?.printer
  const make = async (shipments: readonly string[], by: PickOrder): Promise<BulkResult<string>> => {
    if (printer) return queue({ shipments: [...shipments], by, printer: printer.printer })
    const answer = await open({ shipments: [...shipments], by })
    tellUnopened(answer.document)
    return answer
  }
  return { printers, printer, make }
}
