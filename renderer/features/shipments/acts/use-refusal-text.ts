import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../../../shared/api-error.ts'
import type { ShipmentState } from '../../../../shared/shipments/shipment-state.ts'
import { type ActName, useWhyNot } from './use-why-not.ts'

/** Says why the desk refused an act, in one sentence; `state` is the one that the dialog knew of. */
export const useRefusalText = (act: ActName) => {
  const { t } = useTranslation('shipment')
  const whyNot = useWhyNot()
  return (error: ApiError, state: ShipmentState | undefined): string => {
    const code = error.details[0]?.code
    switch (code) {
      case 'invalid_state_for_operation':
        return (state && whyNot(act, state)) ?? t('refusal.invalid_state_for_operation')
      case 'shipment_not_found':
      case 'resource_removed':
      case 'system_shipment_state':
        return t(`refusal.${code}`)
      case 'internal_server_error':
        return t('refusal.internal_server_error', { id: error.correlation_id })
      default:
        return error.message
    }
  }
}
