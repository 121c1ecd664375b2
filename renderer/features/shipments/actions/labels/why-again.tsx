import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ReasonField } from '#contract/reason/reason-field.tsx'
import { useReason } from '#contract/reason/use-reason.ts'
import type { PrintedBefore } from './use-printed-before.ts'

/** The reason that labels are printed once more for; none where they are not. */
export const useReasonAgain = (before: PrintedBefore) => {
  const { t } = useTranslation('shipment')
  const isAgain = before !== 0
  return useReason('printLabel', {
    optional: !isAgain,
    usual: isAgain ? t('printLabel.usualReason') : '',
  })
}

type WhyAgainProps = {
  readonly before: PrintedBefore
  /** How many shipments it is about. */
  readonly total: number
  readonly field: ReturnType<typeof useReason>['field']
}

/** Asks why labels are printed once more. */
export const WhyAgain = ({ before, total, field }: WhyAgainProps) => {
  const { t } = useTranslation('shipment')
  return (
    <>
      {before === 'unknown' && <Text>{t('printLabel.beforeUnknown')}</Text>}
      {total > 1 && before !== 'unknown' && <Text>{t('printLabel.before', { count: before })}</Text>}
      <ReasonField {...field} label={t('printLabel.whyAgain')} />
    </>
  )
}
