import { Alert, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { ReasonField } from '#contract/reason/reason-field.tsx'
import { useReason } from '#contract/reason/use-reason.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { useQueuePrint } from '#trpc/mutations/print-queue.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { closeQuestion } from '../state/bench-state.ts'
import { BenchDialog } from './bench-dialog.tsx'

/** Prints the label of one of the last parcels once more: mostly that of the very last. */
export const BenchReprintDialog = () => {
  const { t } = useTranslation(['packing', 'shipment'])
  const notify = useNotify()
  const messages = useMessages()
  const { data } = useQuery(useTRPC().packing.progress.queryOptions())
  const { mutateAsync: queue, isPending } = useQueuePrint()
  const { reason, check, field } = useReason('printLabel', {
    optional: false,
    usual: t('shipment:printLabel.usualReason'),
  })
  const [key] = useState(() => crypto.randomUUID())
  const [chosen, setChosen] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const last = (data?.last ?? []).map((one) => ({ ...one, name: one.custom_reference ?? one.reference }))
  const parcel = last.find(({ reference }) => reference === chosen) ?? last[0]

  const print = async (): Promise<void> => {
    if (!parcel || !check()) return
    const refused = await queue({
      shipments: [parcel.reference],
      what: 'label',
      request_key: key,
      ...reason,
    }).then(
      ({ rejected }) => rejected[0] && messages.refusal(rejected[0]),
      (error: unknown) => messages.refusal(apiErrorOf(error)),
    )
    setRefusal(refused)
    if (refused !== undefined) return
    notify(t('reprint.done', { what: isolate(parcel.name) }))
    closeQuestion()
  }
  return (
    <BenchDialog
      title={t('reprint.title')}
      confirm={t('reprint.confirm')}
      isBusy={isPending}
      onSubmit={() => void print()}
    >
      <NativeSelect
        label={t('reprint.parcel')}
        value={parcel?.reference ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={last.map(({ reference, name, recipient }) => ({
          value: reference,
          label: [name, recipient].filter((part) => part !== '').join(' · '),
        }))}
      />
      <ReasonField {...field} label={t('shipment:printLabel.whyAgain')} />
      {refusal !== undefined && (
        <Alert color="red" variant="light" role="alert">
          {refusal}
        </Alert>
      )}
    </BenchDialog>
  )
}
