import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { canDeallocate, canEdit } from '#shared/shipments/transition.ts'

/** Why documents are neither added nor removed in a state; undefined where they are. */
export const useDocumentsDisabledReason = (state: ShipmentState): string | undefined => {
  const { t } = useTranslation('documents')
  if (canEdit(state)) return undefined
  if (stateTable[state].phase === 'system') return t('disabledReason.busy')
  return t(canDeallocate(state) ? 'disabledReason.booked' : 'disabledReason.late')
}
