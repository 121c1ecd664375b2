import { refuse } from '../../shared/api-error.ts'
import type { Wanted } from '../../shared/allocation/allocation.ts'
import { type Choice, chooseService } from '../../shared/allocation/choose.ts'
import { needsOf } from '../../shared/allocation/needs.ts'
import type { Catalogue } from '../../shared/carriers/catalogue.ts'
import type { PackageSize } from '../../shared/places/package-size.ts'
import type { ShipmentRecord } from '../../shared/shipments/shipment.ts'
import type { Clock } from '../platform/clock.ts'

export type ChoosingPorts = {
  readonly clock: Clock
  readonly catalogue: () => Catalogue
  readonly packageSizeOf: (reference: string) => PackageSize | undefined
}

/** Looks through the catalogue as it is at this moment. */
export const createChoosing = ({ clock, catalogue, packageSizeOf }: ChoosingPorts) => ({
  choose: (record: ShipmentRecord, wanted: Wanted): Choice => {
    const now = clock.now()
    return chooseService({
      shipment: needsOf(record, packageSizeOf),
      catalogue: catalogue(),
      wanted,
      now: { at: now.getTime(), offsetMinutes: clock.offsetAt(now) },
    })
  },

  /** @throws Refusal when a service or a group is asked for by a name that nobody has here */
  refuseUnknown: ({ service, service_group }: Wanted): void => {
    const { carriers, service_groups } = catalogue()
    const isKnown = carriers.some(({ services }) => services.some(({ reference }) => reference === service))
    if (service !== undefined && !isKnown) {
      const message = `There is no carrier service “${service}” at this desk.`
      throw refuse('allocation_failed', {
        property: '$.service',
        code: 'carrier_service_not_found',
        message,
      })
    }
    if (service_group !== undefined && !service_groups.some(({ reference }) => reference === service_group)) {
      const message = `There is no group of services “${service_group}” at this desk.`
      throw refuse('validation_error', {
        property: '$.service_group',
        code: 'virtual_service_not_found',
        message,
      })
    }
  },
})
export type Choosing = ReturnType<typeof createChoosing>
