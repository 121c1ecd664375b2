import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_REFERENCES } from '#shared/shipments/bulk.ts'
import { usePrinters } from '#contract/printing/use-printers.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { printLabels } from '#trpc/mutations/labels.ts'
import { useTellUnopened } from '#ui/notices/use-tell-unopened.tsx'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { ConfirmActionDialog } from '../dialog/confirm-action-dialog.tsx'
import { batched } from '../run/bulk-operation.ts'
import { QueueLabels } from './queue-labels.tsx'
import { type PrintedBefore, usePrintedBefore } from './use-printed-before.ts'
import { useReasonAgain, WhyAgain } from './why-again.tsx'

/**
 * Prints the labels of shipments, in their order: of one at once, of many after a question, once more only with a reason. They
 * come out of the desk's label printer, or open as a document where it has none.
 */
export const PrintLabelDialog = (props: ActionDialogProps) => {
  const before = usePrintedBefore(props.references)
  const labelPrinter = usePrinters('labels')
  if (before === undefined || labelPrinter === undefined) return null
  const { printer } = labelPrinter
  return printer ? (
    <QueueLabels before={before} labelPrinter={{ ...labelPrinter, printer }} {...props} />
  ) : (
    <OpenLabels before={before} {...props} />
  )
}

const OpenLabels = ({ before, ...props }: ActionDialogProps & { readonly before: PrintedBefore }) => {
  const { t } = useTranslation('shipment')
  const { reason, check, field } = useReasonAgain(before)
  const { operation, made } = usePrinting(reason)
  return (
    <ConfirmActionDialog
      action="printLabel"
      operation={operation}
      check={check}
      atOnce={before === 0}
      outcome={made > 0 && <Text>{t('printLabel.made', { count: made })}</Text>}
      {...props}
    >
      {before === 0 ? undefined : <WhyAgain before={before} total={props.references.length} field={field} />}
    </ConfirmActionDialog>
  )
}

/** Prints, and counts the labels that were made; where no program opens them, it says where they lie. */
const usePrinting = (reason: { readonly reason?: string }) => {
  const tellUnopened = useTellUnopened()
  const client = useTRPCClient()
  const [made, setMade] = useState(0)
  // As many as a request takes: the fewer requests, the fewer documents to print.
  const operation = batched(async (shipments, onProgress) => {
    // What has begun is finished: what was taken out is counted, and has to be seen.
    const answer = await printLabels(
      client,
      { shipments, ...reason },
      { onProgress: ({ done }) => onProgress(done) },
    )
    setMade((count) => answer.accepted.reduce((sum, { labels }) => sum + labels, count))
    tellUnopened(answer.document)
    return answer
  }, MOST_REFERENCES)
  return { operation, made }
}
