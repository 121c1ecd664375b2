import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '../../../../shared/shipments/shipment-state.ts'
import { stateTable } from '../../../../shared/shipments/state-table.ts'
import { canCancel, canDelete, possibleStates } from '../../../../shared/shipments/transition.ts'

/** What a person can do to a shipment as it lies there. */
export type ActName = 'change' | 'cancel' | 'delete'

/** Tells why a shipment's state does not allow an act, in a sentence; `undefined` where it does. */
export type WhyNot = (act: ActName, state: ShipmentState) => string | undefined

/** Why an act is not possible, in the language of the screen. */
export const useWhyNot = (): WhyNot => {
  const { t } = useTranslation(['shipment', 'states'])
  const label = (state: ShipmentState): string => t(`${state}.label`, { ns: 'states' })
  const whyNotChange = (state: ShipmentState): string | undefined => {
    if (possibleStates(state).length > 0) return undefined
    if (state === 'unallocated') return t('why.changeNotByHand')
    return state === 'cancelled' ? t('why.changeNever') : t('why.changeFinal', { state: label(state) })
  }
  const whyNotCancel = (state: ShipmentState): string | undefined => {
    if (canCancel(state)) return undefined
    return state === 'cancelled' ? t('why.cancelAlready') : t('why.cancelTooLate', { state: label(state) })
  }
  const whyNotDelete = (state: ShipmentState): string | undefined => {
    if (canDelete(state)) return undefined
    return canCancel(state) ? t('why.deleteCancelFirst') : t('why.deleteTooLate')
  }
  return (act, state) => {
    if (stateTable[state].phase === 'system') return t('why.busy')
    switch (act) {
      case 'change':
        return whyNotChange(state)
      case 'cancel':
        return whyNotCancel(state)
      case 'delete':
        return whyNotDelete(state)
    }
  }
}
