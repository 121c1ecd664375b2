import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemMessage } from '#contract/use-problem-message.ts'
import type { FormShape } from '#ui/form/field-of-problem.ts'
import type { FormFields } from '#ui/form/use-field.ts'

/** Says what is wrong with a carrier or a group of services, in the reader's language. */
export const useCarrierMessage = (shape: FormShape): FormFields['messageOf'] => {
  const { t } = useTranslation('carriers')
  const usualMessage = useProblemMessage(shape)
  return useCallback(
    (located, form) => {
      const { field = '', problem } = located
      if (problem.code === 'invalid_format' && /(?:^|\]\.)reference$/u.test(field))
        return t('problems.reference')
      if (problem.code === 'too_few_elements' && field.includes('.prices.bands')) return t('problems.noPrice')
      if (problem.code === 'too_few_elements' && field === 'services') return t('problems.noServices')
      return usualMessage(located, form)
    },
    [t, usualMessage],
  )
}
