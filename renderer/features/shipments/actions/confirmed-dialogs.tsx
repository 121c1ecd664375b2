import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirmBooking, useFailBooking, useDeallocate } from '#trpc/mutations/allocation.ts'
import type { ActionDialogProps } from './dialog/action-props.ts'
import { ConfirmActionDialog } from './dialog/confirm-action-dialog.tsx'
import { ReasonField } from '#contract/reason/reason-field.tsx'
import { useReason } from '#contract/reason/use-reason.ts'
import { batched, oneRequestEach } from './run/bulk-operation.ts'
import { useSetReadyToShip, useCancelShipment, useDeleteShipment } from '#trpc/mutations/shipments.ts'

const LONGEST = 50

/** The carrier will come: with its reference for the collection, where it gave one. */
export const ConfirmBookingDialog = (props: ActionDialogProps) => {
  const { t } = useTranslation('shipment')
  const { mutateAsync: confirmBooking } = useConfirmBooking()
  const [typed, setTyped] = useState('')
  const reference = typed.trim()
  const booking = reference === '' ? {} : { collection_reference: reference }
  const operation = batched((shipments) => confirmBooking({ shipments, ...booking }))
  return (
    <ConfirmActionDialog action="confirmBooking" operation={operation} {...props}>
      <TextInput
        data-autofocus
        label={t('confirmBooking.reference')}
        description={t('confirmBooking.hint')}
        inputWrapperOrder={['label', 'input', 'description']}
        dir="ltr"
        maxLength={LONGEST}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmActionDialog>
  )
}

/** The carrier will not come, and why. */
export const FailBookingDialog = (props: ActionDialogProps) => {
  const { mutateAsync: failBooking } = useFailBooking()
  const { text, check, field } = useReason('failBooking', { optional: false })
  const operation = batched((shipments) => failBooking({ shipments, reason: text }))
  return (
    <ConfirmActionDialog action="failBooking" operation={operation} check={check} {...props}>
      <ReasonField {...field} />
    </ConfirmActionDialog>
  )
}

type ReadyDialogProps = ActionDialogProps & { readonly ready: boolean }

/** Says that shipments are packed and at the door, or that they are not: one at once, many after a question. */
export const ReadyDialog = ({ ready, ...props }: ReadyDialogProps) => {
  const { mutateAsync: setReadyToShip } = useSetReadyToShip()
  const operation = batched((shipments) => setReadyToShip({ shipments, ready }))
  // It is undone with one key: asking each time would only be in the way.
  return <ConfirmActionDialog action={ready ? 'ready' : 'notReady'} operation={operation} atOnce {...props} />
}

/** Takes allocations back, so that shipments can be edited and allocated anew. */
export const DeallocateDialog = (props: ActionDialogProps) => {
  const { mutateAsync: deallocate } = useDeallocate()
  const { reason, check, field } = useReason('deallocate', { optional: true })
  const operation = batched((shipments) => deallocate({ shipments, ...reason }))
  return (
    <ConfirmActionDialog action="deallocate" operation={operation} check={check} {...props}>
      <ReasonField {...field} />
    </ConfirmActionDialog>
  )
}

type CancelOrDeleteDialogProps = ActionDialogProps & { readonly action: 'cancel' | 'delete' }

/** Asks before shipments are cancelled or deleted: what follows, that it is for good, and why it is done. */
export const CancelOrDeleteDialog = ({ action, ...props }: CancelOrDeleteDialogProps) => {
  const cancel = useCancelShipment()
  const remove = useDeleteShipment()
  const { mutateAsync: act } = action === 'cancel' ? cancel : remove
  const { reason, check, field } = useReason(action, { optional: true })
  const operation = oneRequestEach(async (reference) => {
    await act({ reference, ...reason })
    return 'done'
  })
  return (
    <ConfirmActionDialog action={action} operation={operation} check={check} {...props}>
      <ReasonField {...field} />
    </ConfirmActionDialog>
  )
}
