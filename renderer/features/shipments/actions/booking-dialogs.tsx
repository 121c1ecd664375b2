import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPCClient } from '#trpc/client.ts'
import type { ActionDialogProps } from './action-props.ts'
import { ConfirmActionDialog } from './confirm-action-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useReason } from './use-reason.ts'
import { batched } from './bulk-operation.ts'

const LONGEST = 50

/** The carrier will come: with its reference for the collection, where it gave one. */
export const ConfirmBookingDialog = (props: ActionDialogProps) => {
  const { t } = useTranslation('shipment')
  const client = useTRPCClient()
  const [typed, setTyped] = useState('')
  const reference = typed.trim()
  const given = reference === '' ? {} : { collection_reference: reference }
  const operation = batched((shipments) => client.allocation.confirmBooking.mutate({ shipments, ...given }))
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
  const client = useTRPCClient()
  const { text, check, field } = useReason('failBooking', { optional: false })
  const operation = batched((shipments) => client.allocation.failBooking.mutate({ shipments, reason: text }))
  return (
    <ConfirmActionDialog action="failBooking" operation={operation} check={check} {...props}>
      <ReasonField {...field} />
    </ConfirmActionDialog>
  )
}
