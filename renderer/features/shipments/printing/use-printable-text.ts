import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { useWordLabel } from '#contract/use-label-of.ts'

/** What a job prints; of several packages also the label of which. */
export const usePrintableText = () => {
  const { t } = useTranslation('printing')
  const wordLabel = useWordLabel()
  return (job: PrintJob, contents: Shipment['contents']): string => {
    const what = wordLabel('printable', job.what)
    const number = contents.findIndex(({ reference }) => reference === job.contents_reference) + 1
    return number > 0 && contents.length > 1 ? t('piece', { what, number, of: contents.length }) : what
  }
}
