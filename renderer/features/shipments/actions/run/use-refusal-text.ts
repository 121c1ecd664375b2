import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useMessages } from '#contract/use-messages.ts'
import type { ActionName } from '../action-name.ts'
import { useDisabledReason } from '../use-disabled-reason.ts'
import type { RefusalError } from './bulk-operation.ts'

/** Says why the desk refused an action, in one sentence; `state` is the one that the dialog knew of. */
export type RefusalText = (error: RefusalError, state: ShipmentState | undefined) => string

/** Enough to know where to look; one that no service could take has a sentence from each of them. */
const MOST_SENTENCES = 3

/** Says why the desk refused an action, in the language of the screen. */
export const useRefusalText = (action: ActionName): RefusalText => {
  const { t } = useTranslation('shipment')
  const disabledReason = useDisabledReason()
  const { refusal } = useMessages()
  return (error, state) => {
    const [first] = error.details
    const code = first?.code
    switch (code) {
      case 'invalid_state_for_operation':
      case 'shipment_invalid_state':
        return (
          (state && disabledReason(action, state)) ??
          // What else is lacking the desk says itself.
          ([undefined, 'state_forbids'].includes(first?.sentence?.key)
            ? t('refusal.invalid_state_for_operation')
            : refusal(error))
        )
      case 'shipment_not_found':
      case 'resource_removed':
      case 'system_shipment_state':
        return t(`refusal.${code}`)
      default:
        return (
          refusal({ ...error, details: error.details.slice(0, MOST_SENTENCES) }) +
          (error.details.length > MOST_SENTENCES ? ' …' : '')
        )
    }
  }
}
