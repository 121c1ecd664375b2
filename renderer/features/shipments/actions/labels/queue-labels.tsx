import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Printer } from '#shared/printers/printer.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { PrinterField } from '#contract/printing/printer-field.tsx'
import type { PrinterChoice } from '#contract/printing/use-printers.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { queueLabels } from '#trpc/mutations/print-queue.ts'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { ConfirmActionDialog } from '../dialog/confirm-action-dialog.tsx'
import { DialogLink } from '../dialog/dialog-link.tsx'
import { batched } from '../run/bulk-operation.ts'
import type { PrintedBefore } from './use-printed-before.ts'
import { useReasonAgain, WhyAgain } from './why-again.tsx'

type QueueLabelsProps = ActionDialogProps & {
  readonly before: PrintedBefore
  readonly labelPrinter: PrinterChoice & { readonly printer: Printer }
}

/** Has labels come out of a printer, and says of which one. */
export const QueueLabels = ({ before, labelPrinter, ...props }: QueueLabelsProps) => {
  const { t } = useTranslation('printing')
  const [, navigate] = useLocation()
  const { printer, isChosen, choose } = labelPrinter
  const { reason, check, field } = useReasonAgain(before)
  const { operation, queued } = useQueueing(printer.printer, reason)
  const names = { printer: isolate(printer.name) }
  const total = props.references.length
  const isAsked = before !== 0 || labelPrinter.printers.length > 1
  return (
    <ConfirmActionDialog
      action="printLabel"
      operation={operation}
      check={() => {
        if (!check()) return false
        if (!isChosen) choose(printer.printer)
        return true
      }}
      atOnce={before === 0 && isChosen}
      isFilled={before === 0}
      follows={t(total === 1 ? 'labels.follows' : 'labels.followsAll', names)}
      sayDone={(what) => ({
        message: t(printer.is_paused ? 'labels.queuedPaused' : 'labels.queued', { what, ...names }),
        action: { label: t('toQueue'), run: () => navigate('/printing') },
      })}
      outcome={
        queued > 0 && (
          <Text>
            {t('labels.queuedAll', { count: queued, ...names })}{' '}
            <DialogLink href="/printing">{t('toQueue')}</DialogLink>
          </Text>
        )
      }
      {...props}
    >
      {isAsked ? (
        <>
          <PrinterField {...labelPrinter} />
          {before !== 0 && <WhyAgain before={before} total={total} field={field} />}
        </>
      ) : undefined}
    </ConfirmActionDialog>
  )
}

/** Hands labels to the queue, and counts them. */
const useQueueing = (printer: number, reason: { readonly reason?: string }) => {
  const client = useTRPCClient()
  const [queued, setQueued] = useState(0)
  // What is asked again before the answer to it has come is the same printing.
  const [key] = useState(() => crypto.randomUUID())
  const operation = batched(async (shipments) => {
    const answer = await queueLabels(client, { shipments, printer, request_key: key, ...reason })
    setQueued((count) => answer.accepted.reduce((sum, { jobs }) => sum + jobs.length, count))
    return answer
  })
  return { operation, queued }
}
