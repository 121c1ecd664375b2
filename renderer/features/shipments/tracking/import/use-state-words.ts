import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import type { StateWords } from './read-events.ts'

/** The states by what the language of the screen calls them, in small letters. */
export const useStateWords = (): StateWords => {
  const { t } = useTranslation('states')
  return useMemo(
    () => new Map(shipmentStates.map((state) => [t(`${state}.label`).toLowerCase(), state])),
    [t],
  )
}
