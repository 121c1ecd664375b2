import { Checkbox, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PaperType, paperTypes } from '#shared/papers/paper.ts'
import type { Progress } from '#shared/progress.ts'
import { MOST_REFERENCES } from '#shared/shipments/bulk.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { PrinterField } from '#contract/printing/printer-field.tsx'
import { usePrinters } from '#contract/printing/use-printers.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import { openPapers, queuePapers } from '#trpc/mutations/papers.ts'
import { useTellUnopened } from '#ui/notices/use-tell-unopened.tsx'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { ConfirmActionDialog } from '../dialog/confirm-action-dialog.tsx'
import { batched } from '../run/bulk-operation.ts'
import { MissingForPaper } from './missing-for-paper.tsx'
import { PaperPicker } from './paper-picker.tsx'
import { type PapersOfShipment, usePapersOfShipment } from './use-papers-of-shipment.ts'

/** Prints a paper of one shipment, of which it says first what is missing, or the same paper of many. */
export const PapersDialog = (props: ActionDialogProps) => {
  const [first = ''] = props.references
  return props.references.length === 1 ? (
    <PapersOfOne reference={first} {...props} />
  ) : (
    <PrintPapers {...props} />
  )
}

const PapersOfOne = ({ reference, ...props }: ActionDialogProps & { readonly reference: string }) => {
  const papers = usePapersOfShipment(reference)
  return papers && <PrintPapers papers={papers} {...props} />
}

/** The first that can be printed of those that make sense; what goes into every parcel where nothing is known. */
const usualPaper = (papers: PapersOfShipment | undefined): PaperType =>
  papers?.fitting.find((type) => papers.problems.get(type)?.length === 0) ??
  papers?.fitting[0] ??
  'packing_slip'

type PrintPapersProps = ActionDialogProps & {
  /** What is known of them where it is a single shipment. */
  readonly papers?: PapersOfShipment
}

const PrintPapers = ({ papers, ...props }: PrintPapersProps) => {
  const { t } = useTranslation('shipment')
  const client = useTRPCClient()
  const tellUnopened = useTellUnopened()
  const [paper, setPaper] = useState(() => usualPaper(papers))
  const { data: settings } = useQuery(useTRPC().settings.get.queryOptions())
  // As Settings have it, until something else is chosen here.
  const [withPrices, setWithPrices] = useState<boolean>()
  const problems = papers?.problems.get(paper) ?? []
  const [first = ''] = props.references
  const printers = usePrinters('documents')
  const printer = printers?.printer
  const operation = batched(async (shipments, onProgress) => {
    const prices = paper === 'packing_slip' && withPrices !== undefined && { with_prices: withPrices }
    const wanted = { document_type: paper, ...prices }
    if (printer) return queuePapers(client, { ...wanted, shipments, printer: printer.printer })
    const follow = { onProgress: ({ done }: Progress) => onProgress(done) }
    const answer = await openPapers(client, { ...wanted, shipments }, follow)
    tellUnopened(answer.document)
    return answer
  }, MOST_REFERENCES)
  return (
    <ConfirmActionDialog
      action="papers"
      operation={operation}
      isIncomplete={problems.length > 0}
      confirm={t('papers.confirm', { count: props.references.length, paper: t(`papers.types.${paper}`) })}
      {...props}
    >
      <PaperPicker
        papers={papers ?? { fitting: paperTypes, problems: new Map() }}
        value={paper}
        onPick={setPaper}
      />
      {paper === 'packing_slip' && (
        <Checkbox
          label={t('papers.withPrices')}
          checked={withPrices ?? settings?.slip_prices ?? false}
          onChange={(event) => setWithPrices(event.currentTarget.checked)}
        />
      )}
      {papers && problems.length > 0 && (
        <MissingForPaper reference={first} state={papers.state} paper={paper} problems={problems} />
      )}
      {problems.length === 0 && (
        <div>
          {printers && <PrinterField {...printers} />}
          <Text size="sm" c="dimmed">
            {printer ? t('papers.comesOut', { printer: isolate(printer.name) }) : t('papers.opens')}{' '}
            {paper === 'hazard_label' && t('papers.inColour')}
          </Text>
        </div>
      )}
    </ConfirmActionDialog>
  )
}
