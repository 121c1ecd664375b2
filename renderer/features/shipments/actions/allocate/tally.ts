import type { AllocateResult, NotAllocated } from '#shared/allocation/allocation.ts'
import type { CarrierDetails } from '#shared/shipments/shipment.ts'

/** How many shipments a service took, and what they cost together before tax. */
export type ServiceTally = {
  readonly carrier: CarrierDetails
  readonly currency: string
  readonly shipments: number
  readonly net: number
}

/** What has come of allocating so far; `last` is what the last of the shipments ended with. */
export type AllocatedSoFar = {
  readonly tally: readonly ServiceTally[]
  readonly last?: AllocateResult | NotAllocated
}

const keyOf = ({ carrier, currency }: Pick<ServiceTally, 'carrier' | 'currency'>): string =>
  JSON.stringify([carrier.reference, carrier.service_reference, currency])

/** Adds what was allocated to what each service has taken so far; the one that took most comes first. */
export const addToTally = (
  tally: readonly ServiceTally[],
  allocated: readonly Pick<AllocateResult, 'carrier' | 'price'>[],
): readonly ServiceTally[] => {
  const added = new Map(tally.map((one) => [keyOf(one), one]))
  for (const { carrier, price } of allocated) {
    const key = keyOf({ carrier, currency: price.currency })
    const before = added.get(key) ?? { carrier, currency: price.currency, shipments: 0, net: 0 }
    added.set(key, {
      ...before,
      shipments: before.shipments + 1,
      net: toFiveDecimals(before.net + price.net),
    })
  }
  return [...added.values()].toSorted((one, other) => other.shipments - one.shipments)
}

// Sums of binary fractions drift: five decimals are what prices have.
const toFiveDecimals = (amount: number): number => Number(amount.toFixed(5))
