import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useFailureText } from '#app/i18n/use-failure-text.ts'
import type { ActName } from './act-name.ts'
import { useWhyNot } from './use-why-not.ts'
import type { Why } from './work.ts'

/** Says why the desk refused an act, in one sentence; `state` is the one that the dialog knew of. */
export type RefusalText = (error: Why, state: ShipmentState | undefined) => string

/** Enough to know where to look; one that no service could take has a sentence from each of them. */
const MOST_SENTENCES = 3

const sentencesOf = ({ details, message }: Why): string => {
  const said = details.slice(0, MOST_SENTENCES).map((problem) => problem.message)
  return said.length === 0 ? message : `${said.join(' ')}${details.length > MOST_SENTENCES ? ' …' : ''}`
}

/** Says why the desk refused an act, in the language of the screen as far as there are words for it. */
export const useRefusalText = (act: ActName): RefusalText => {
  const { t } = useTranslation('shipment')
  const failureText = useFailureText()
  const whyNot = useWhyNot()
  return (error, state) => {
    const code = error.details[0]?.code
    switch (code) {
      case 'invalid_state_for_operation':
      case 'shipment_invalid_state':
        return (state && whyNot(act, state)) ?? t('refusal.invalid_state_for_operation')
      case 'shipment_not_found':
      case 'resource_removed':
      case 'system_shipment_state':
        return t(`refusal.${code}`)
      case 'internal_server_error':
        return t('refusal.internal_server_error', { id: error.correlation_id ?? '' })
      default:
        return failureText(error, sentencesOf(error))
    }
  }
}
