import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useFailureText } from '#app/i18n/use-failure-text.ts'
import type { ActionName } from './action-name.ts'
import { useDisabledReason } from './use-disabled-reason.ts'
import type { RefusalError } from './bulk-operation.ts'

/** Says why the desk refused an action, in one sentence; `state` is the one that the dialog knew of. */
export type RefusalText = (error: RefusalError, state: ShipmentState | undefined) => string

/** Enough to know where to look; one that no service could take has a sentence from each of them. */
const MOST_SENTENCES = 3

const sentencesOf = ({ details, message }: RefusalError): string => {
  const said = details.slice(0, MOST_SENTENCES).map((problem) => problem.message)
  return said.length === 0 ? message : `${said.join(' ')}${details.length > MOST_SENTENCES ? ' …' : ''}`
}

/** Says why the desk refused an action, in the language of the screen as far as there are words for it. */
export const useRefusalText = (action: ActionName): RefusalText => {
  const { t } = useTranslation('shipment')
  const failureText = useFailureText()
  const disabledReason = useDisabledReason()
  return (error, state) => {
    const code = error.details[0]?.code
    switch (code) {
      case 'invalid_state_for_operation':
      case 'shipment_invalid_state':
        return (state && disabledReason(action, state)) ?? t('refusal.invalid_state_for_operation')
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
