import { Alert, Loader, Text } from '@mantine/core'
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocateResult } from '#shared/allocation/allocation.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useAllocateWithQuote } from '#trpc/mutations/allocation.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ActionDialog } from '../dialog/action-dialog.tsx'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { AllocatedResult } from '../allocate/allocated-result.tsx'
import { ExcludedServices } from '../allocate/excluded-services.tsx'
import { LateFocus } from '../dialog/late-focus.tsx'
import { Subject } from '../dialog/subject.tsx'
import { useActionDialog } from '../dialog/use-action-dialog.ts'
import { useRefusalText } from '../run/use-refusal-text.ts'
import { oneRequestEach } from '../run/bulk-operation.ts'
import { NoQuotes } from './no-quotes.tsx'
import { quoteExpiry } from './quote-marks.ts'
import { QuotesTable } from './quotes-table.tsx'
import { useQuotes } from './use-quotes.ts'

/** What every service that can take the shipment would cost, side by side; Enter takes the chosen one. */
export const QuotesDialog = ({ references, onClose }: ActionDialogProps) => {
  const { t } = useTranslation(['allocation', 'shipment'])
  const { mutateAsync: allocateWithQuote } = useAllocateWithQuote()
  const format = useFormat()
  const sayWhy = useRefusalText('quotes')
  const [reference = ''] = references
  const { quotes, error, isAsking, wereRenewed, askAnew } = useQuotes(reference)
  const [picked, setPicked] = useState<string>()
  const [result, setResult] = useState<AllocateResult>()
  const { selected, run, what, perform, refused } = useActionDialog({ references, onClose, stays: true })

  const offers = quotes?.quotes ?? []
  const chosen = offers.find((quote) => quote.reference === picked) ?? offers[0]
  const expiry = quoteExpiry(offers)
  const confirm = (): void => {
    if (chosen === undefined) return
    void perform(
      oneRequestEach(async () => {
        try {
          setResult(await allocateWithQuote({ quote: chosen.reference }))
          return 'done'
        } catch (thrown) {
          // It no longer holds: what holds now is asked, and the person chooses again.
          if (apiErrorOf(thrown).code === 'conflict') askAnew()
          throw thrown
        }
      }),
    )
  }
  return (
    <ActionDialog
      title={t('quotes.title', { what })}
      size={880}
      run={run}
      total={1}
      confirmation={{
        label:
          chosen === undefined
            ? t('quotes.confirmNothing')
            : t('quotes.confirm', { service: chosen.carrier.service_name ?? '' }),
        leave: t('change.back', { ns: 'shipment' }),
        isDangerous: false,
        disabled: chosen === undefined,
      }}
      refusal={refused && sayWhy(refused.error, selected?.[0]?.state)}
      report={result && <AllocatedResult result={result} />}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Subject references={references} selected={selected} />
      {isAsking && quotes === undefined && <Loader size="sm" aria-label={t('quotes.asking')} />}
      {error !== null && <NoQuotes error={apiErrorOf(error)} state={selected?.[0]?.state} />}
      {wereRenewed && quotes !== undefined && (
        <Alert color="yellow" variant="light" role="status" icon={<IconInfoCircle />}>
          {t('quotes.renewed')}
        </Alert>
      )}
      {quotes !== undefined && offers.length === 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertCircle />}>
          {t('none.title')}
        </Alert>
      )}
      {offers.length > 0 && (
        <LateFocus>
          <QuotesTable quotes={offers} chosen={chosen?.reference} onChoose={setPicked} />
        </LateFocus>
      )}
      {expiry !== undefined && (
        <Text size="sm" c="dimmed">
          {t('quotes.expires', { time: format.moment(new Date(expiry).toISOString()) })}
        </Text>
      )}
      {quotes !== undefined && quotes.excluded_services.length > 0 && (
        <div>
          <Text fw={600} size="sm" mb={4}>
            {t('quotes.excluded', { count: quotes.excluded_services.length })}
          </Text>
          <ExcludedServices services={quotes.excluded_services} height="17vh" />
        </div>
      )}
    </ActionDialog>
  )
}
