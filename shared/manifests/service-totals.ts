import type { CarrierDetails } from '../shipments/shipment.ts'
import type { ServiceTotal } from './manifest.ts'

/** What a total needs of a shipment. */
export type Counted = {
  readonly carrier: CarrierDetails
  readonly pieces: number
  /** In kilograms; 0 where no weight was given. */
  readonly weight: number
}

const GRAMS = 3

/** Adds shipments up, service by service, in the order of the services' names. */
export const serviceTotals = (shipments: Iterable<Counted>): readonly ServiceTotal[] => {
  const totals = new Map<string, ServiceTotal>()
  for (const { carrier, pieces, weight } of shipments) {
    const { service_reference = '', service_name = service_reference } = carrier
    const before = totals.get(service_reference)
    totals.set(service_reference, {
      service_reference,
      service_name,
      shipments: (before?.shipments ?? 0) + 1,
      pieces: (before?.pieces ?? 0) + pieces,
      weight: (before?.weight ?? 0) + weight,
    })
  }
  return [...totals.values()]
    .map((total) => ({ ...total, weight: toGrams(total.weight) }))
    .toSorted((one, other) => compare(one.service_name, other.service_name))
}

type Sum = Pick<ServiceTotal, 'shipments' | 'pieces' | 'weight'>

/** The totals of services in one. */
export const sumOf = (totals: readonly Sum[]): Sum => ({
  shipments: totals.reduce((sum, total) => sum + total.shipments, 0),
  pieces: totals.reduce((sum, total) => sum + total.pieces, 0),
  weight: toGrams(totals.reduce((sum, total) => sum + total.weight, 0)),
})

/** Adding leaves traces behind the gram, where no scale shows anything. */
const toGrams = (weight: number): number => Number(Math.min(weight, Number.MAX_VALUE).toFixed(GRAMS))

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
