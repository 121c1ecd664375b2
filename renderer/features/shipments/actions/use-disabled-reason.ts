import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { canCancel, canEdit } from '#shared/shipments/transition.ts'
import { type ActionName, isPossible } from './action-name.ts'

/** Tells why a shipment's state does not allow an action, in a sentence; `undefined` where it does. */
export type DisabledReason = (action: ActionName, state: ShipmentState) => string | undefined

/** Why an action is not possible, in the language of the screen. */
export const useDisabledReason = (): DisabledReason => {
  const { t } = useTranslation(['shipment', 'states'])
  const reasonFor = (action: ActionName, state: ShipmentState): string => {
    const label = t(`${state}.label`, { ns: 'states' })
    if (stateTable[state].phase === 'system') return t('why.busy')
    switch (action) {
      case 'change':
        return disabledReasonChange(state)
      case 'cancel':
        return state === 'cancelled' ? t('why.cancelAlready') : t('why.cancelTooLate', { state: label })
      case 'delete':
        return canCancel(state) ? t('why.deleteCancelFirst') : t('why.deleteTooLate')
      case 'edit':
        return isBooked(state) ? t('why.editDeallocateFirst') : t('why.editTooLate', { state: label })
      case 'allocate':
      case 'quotes':
        return isBooked(state) ? t('why.allocateAlready') : t('why.tooLate', { state: label })
      case 'wave':
        return state === 'ready_to_ship' ? t('why.readyAlready') : t('why.tooLate', { state: label })
      case 'ready':
      case 'manifest':
        if (canEdit(state)) return t('why.allocateFirst')
        return state === 'ready_to_ship' ? t('why.readyAlready') : t('why.tooLate', { state: label })
      case 'group':
        return canEdit(state) ? t('why.allocateFirst') : t('why.noGroup', { state: label })
      case 'printLabel':
        return canEdit(state) ? t('why.allocateFirst') : t('why.noLabel')
      case 'papers':
        return t('why.noPapers')
      case 'notReady':
        return t('why.notReady')
      case 'confirmBooking':
      case 'failBooking':
        return t('why.noBooking')
      case 'pickList':
        return t('why.noPickList')
      case 'deallocate':
        return canEdit(state) ? t('why.noAllocation') : t('why.deallocateTooLate', { state: label })
      case 'track':
      case 'trackingReferences':
      case 'clone':
        return canEdit(state) ? t('why.allocateFirst') : t('why.noTracking')
    }
  }
  const disabledReasonChange = (state: ShipmentState): string => {
    if (state === 'unallocated') return t('why.changeNotByHand')
    return state === 'cancelled'
      ? t('why.changeNever')
      : t('why.changeFinal', { state: t(`${state}.label`, { ns: 'states' }) })
  }
  return (action, state) => (isPossible(action, state) ? undefined : reasonFor(action, state))
}

const isBooked = (state: ShipmentState): boolean => stateTable[state].phase === 'booked'
