import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_PICKED, type PickOrder, pickOrders } from '#shared/papers/pick-list.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { PrinterField } from '#contract/printing/printer-field.tsx'
import { usePrinters } from '#contract/printing/use-printers.ts'
import { useOpenPickList } from '#trpc/mutations/pick-lists.ts'
import { useQueuePickList } from '#trpc/mutations/print-queue.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { useTellUnopened } from '#ui/notices/use-tell-unopened.tsx'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { ConfirmActionDialog } from '../dialog/confirm-action-dialog.tsx'
import { batched } from '../run/bulk-operation.ts'

/** Prints what is to be fetched for shipments, in the way that the person goes through the storage. */
export const PickListDialog = (props: ActionDialogProps) => {
  const { t } = useTranslation('shipment')
  const [by, setBy] = useState<PickOrder>('order')
  const tellUnopened = useTellUnopened()
  const { mutateAsync: open } = useOpenPickList()
  const { mutateAsync: queue } = useQueuePickList()
  const printers = usePrinters('documents')
  const printer = printers?.printer
  const show = async (shipments: readonly string[]) => {
    const answer = await open({ shipments: [...shipments], by })
    tellUnopened(answer.document)
    return answer
  }
  const operation = batched(async (shipments) => {
    const { accepted, rejected } = printer
      ? await queue({ shipments, by, printer: printer.printer })
      : await show(shipments)
    return { accepted: accepted.map((reference) => ({ shipment_reference: reference })), rejected }
  }, MOST_PICKED)
  return (
    <ConfirmActionDialog
      action="pickList"
      operation={operation}
      {...(printer && { follows: t('pickList.comesOut', { printer: isolate(printer.name) }) })}
      {...props}
    >
      <LabelledSegments
        label={t('pickList.by')}
        value={by}
        onChange={setBy}
        choices={pickOrders.map((value) => ({ value, label: t(`pickList.orders.${value}`) }))}
      />
      {printers && <PrinterField {...printers} />}
    </ConfirmActionDialog>
  )
}
