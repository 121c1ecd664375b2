import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPCClient } from '#trpc/client.ts'
import type { ActDialogProps } from './act-props.ts'
import { AskDialog } from './ask-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useReason } from './use-reason.ts'
import { together } from './work.ts'

const LONGEST = 50

/** The carrier will come: with its reference for the collection, where it gave one. */
export const ConfirmBookingDialog = (props: ActDialogProps) => {
  const { t } = useTranslation('shipment')
  const client = useTRPCClient()
  const [typed, setTyped] = useState('')
  const reference = typed.trim()
  const given = reference === '' ? {} : { collection_reference: reference }
  const work = together((shipments) => client.allocation.confirmBooking.mutate({ shipments, ...given }))
  return (
    <AskDialog act="confirmBooking" work={work} {...props}>
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
    </AskDialog>
  )
}

/** The carrier will not come, and why. */
export const FailBookingDialog = (props: ActDialogProps) => {
  const client = useTRPCClient()
  const { text, check, field } = useReason('failBooking', { optional: false })
  const work = together((shipments) => client.allocation.failBooking.mutate({ shipments, reason: text }))
  return (
    <AskDialog act="failBooking" work={work} check={check} {...props}>
      <ReasonField {...field} />
    </AskDialog>
  )
}
