import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_PICKED, type PickOrder, pickOrders } from '#shared/papers/pick-list.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { PrinterField } from '#contract/printing/printer-field.tsx'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { ConfirmActionDialog } from '../dialog/confirm-action-dialog.tsx'
import { batched } from '../run/bulk-operation.ts'
import { useMakePickList } from './use-make-pick-list.ts'

/** Prints what is to be fetched for shipments, in the way that the person goes through the storage. */
export const PickListDialog = (props: ActionDialogProps) => {
  const { t } = useTranslation('shipment')
  const [by, setBy] = useState<PickOrder>('order')
  const { printers, printer, make } = useMakePickList()
  const operation = batched(async (shipments) => {
    const { accepted, rejected } = await make(shipments, by)
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
