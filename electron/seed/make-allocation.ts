import type { Allocation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import { toKilograms } from '#shared/measures.ts'
import { isoOf } from '../platform/iso-time.ts'
import { carrierServices } from './data/carriers.ts'
import type { Dice } from './dice.ts'
import { inCents } from './make-contents.ts'
import type { Route } from './make-request.ts'

const TAX = 1.2

/** How the shipment was booked with a carrier at that moment (milliseconds since 1970). */
export const makeAllocation = (
  record: ShipmentRecord,
  { at, route }: { readonly at: number; readonly route: Route },
  dice: Dice,
): Allocation => {
  const service = dice.pick(carrierServices.filter((one) => one.serves === route.reach))
  const net = inCents(service.price + service.pricePerKilogram * kilogramsOf(record))
  const pieces = record.contents.reduce((sum, outer) => sum + outer.quantity, 0)
  return {
    carrier: {
      reference: service.carrier.reference,
      name: service.carrier.name,
      service_reference: service.reference,
      service_name: service.name,
    },
    allocation_date: isoOf(at),
    price: {
      net,
      gross: inCents(net * TAX),
      currency: record.contents[0]?.value.currency ?? 'EUR',
    },
    tracking_details: {
      shipment: {
        reference: record.reference,
        tracking_references: Array.from({ length: Math.min(pieces, 4) }, () => dice.fill(service.tracking)),
      },
    },
  }
}

const kilogramsOf = ({ contents }: ShipmentRecord): number =>
  contents.reduce((sum, { quantity, weight }) => {
    if (!weight) return sum
    return sum + quantity * toKilograms(weight.value, weight.unit)
  }, 0)
