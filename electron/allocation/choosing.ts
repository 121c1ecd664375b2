import { refuse } from '#shared/api-error.ts'
import type { ExcludedService, ServiceSelection } from '#shared/allocation/allocation.ts'
import { type Choice, chooseService, type Offer } from '#shared/allocation/choose.ts'
import { needsOf } from '#shared/allocation/needs.ts'
import { noNumbersLeft } from '#shared/carriers/tracking-number.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { CatalogueService } from '../carriers/service.ts'
import type { Clock } from '../platform/clock.ts'

export type ChoosingPorts = {
  readonly clock: Clock
  readonly carriers: Pick<CatalogueService, 'catalogue' | 'hasNumbers'>
  readonly packageSizeOf: (reference: string) => PackageSize | undefined
}

/** Looks through the catalogue as it is at this moment. */
export const createChoosing = ({ clock, carriers, packageSizeOf }: ChoosingPorts) => ({
  choose: (record: ShipmentRecord, selection: ServiceSelection): Choice => {
    const now = clock.now()
    const { offers, excluded } = chooseService({
      shipment: needsOf(record, packageSizeOf),
      catalogue: carriers.catalogue(),
      selection,
      now: { at: now.getTime(), offsetMinutes: clock.offsetAt(now) },
    })
    const canLabel = ({ service }: Offer) => carriers.hasNumbers(service, record.contents.length)
    const without = offers.filter((offer) => !canLabel(offer)).map(withoutNumbers)
    return { offers: offers.filter(canLabel), excluded: [...excluded, ...without] }
  },

  /** @throws Refusal when a service or a group is asked for by a name that nobody has here */
  refuseUnknown: ({ service, service_group }: ServiceSelection): void => {
    const catalogue = carriers.catalogue()
    const { service_groups } = catalogue
    const isKnown = catalogue.carriers.some(({ services }) =>
      services.some(({ reference }) => reference === service),
    )
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
const withoutNumbers = ({ carrier, service }: Offer): ExcludedService => ({
  carrier,
  exclusion: { code: 'ex_other', reason: noNumbersLeft(service.name) },
})

export type Choosing = ReturnType<typeof createChoosing>
