import type { CarrierService } from '../../carriers/catalogue.ts'
import type { ShipmentType } from '../../shipments/enumerations.ts'
import type { Sentence } from '../../texts/sentences.ts'
import { type ChoiceRule, excludedBy } from './rule.ts'

/** Why a service does not take shipments of a type; undefined when it does. */
export const whyMismatch = (
  { shipment_types: taken }: CarrierService,
  type: ShipmentType,
): Sentence | undefined =>
  taken === 'both' || taken === type ? undefined : { key: 'shipment_type_not_taken', values: { taken, type } }

export const fitsType: ChoiceRule = ({ service }, { shipment }) => {
  const sentence = whyMismatch(service, shipment.shipmentType)
  return sentence && excludedBy('ex_availability', sentence)
}
