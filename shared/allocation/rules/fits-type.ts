import type { CarrierService } from '../../carriers/catalogue.ts'
import type { ShipmentType } from '../../shipments/enumerations.ts'
import { type ChoiceRule, excluded } from './rule.ts'

const inWords: Readonly<Record<ShipmentType, string>> = { scheduled: 'scheduled', on_demand: 'on-demand' }

/** Why a service does not take shipments of a type, in a sentence; undefined when it does. */
export const whyMismatch = (
  { shipment_types: taken }: CarrierService,
  type: ShipmentType,
): string | undefined =>
  taken === 'both' || taken === type
    ? undefined
    : `Takes ${inWords[taken]} shipments only; this one is ${inWords[type]}.`

export const fitsType: ChoiceRule = ({ service }, { shipment }) => {
  const reason = whyMismatch(service, shipment.shipmentType)
  return reason === undefined ? undefined : excluded('ex_availability', reason)
}
