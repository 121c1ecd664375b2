import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { useWordLabel } from '#contract/use-label-of.ts'

/** What a job prints; of several packages also the label of which. */
export const usePrintableText = () => {
  const { t } = useTranslation('printing')
  const wordLabel = useWordLabel()
  return ({ what, piece }: PrintJob): string => {
    const name = wordLabel('printable', what)
    return piece ? t('piece', { what: name, ...piece }) : name
  }
}
