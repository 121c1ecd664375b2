import { refuse } from '#shared/api-error.ts'
import type { ExcludedService, ServiceSelection } from '#shared/allocation/allocation.ts'
import { type ServiceChoice, chooseService, type Offer } from '#shared/allocation/choose.ts'
import { needsOf } from '#shared/allocation/needs.ts'
import { excluded } from '#shared/allocation/rules/rule.ts'
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
  choose: (record: ShipmentRecord, selection: ServiceSelection): ServiceChoice => {
    const now = clock.now()
    const { offers, excluded: others } = chooseService({
      shipment: needsOf(record, packageSizeOf),
      catalogue: carriers.catalogue(),
      selection,
      now: { at: now.getTime(), offsetMinutes: clock.offsetAt(now) },
    })
    const canLabel = ({ service }: Offer) => carriers.hasNumbers(service, record.contents.length)
    const without = offers.filter((offer) => !canLabel(offer)).map(withoutNumbers)
    return { offers: offers.filter(canLabel), excluded: [...others, ...without] }
  },

  /** @throws Refusal when a service or a group is asked for by a name that nobody has here */
  refuseUnknown: ({ service, service_group }: ServiceSelection): void => {
    const catalogue = carriers.catalogue()
    const { service_groups } = catalogue
    const isKnown = catalogue.carriers.some(({ services }) =>
      services.some(({ reference }) => reference === service),
    )
    if (service !== undefined && !isKnown) {
      throw refuse('allocation_failed', {
        property: '$.service',
        code: 'carrier_service_not_found',
        sentence: { key: 'service_unknown', values: { reference: service } },
      })
    }
    if (service_group !== undefined && !service_groups.some(({ reference }) => reference === service_group)) {
      throw refuse('validation_error', {
        property: '$.service_group',
        code: 'virtual_service_not_found',
        sentence: { key: 'group_unknown', values: { reference: service_group } },
      })
    }
  },
})
const withoutNumbers = ({ carrier, service }: Offer): ExcludedService => ({
  carrier,
  exclusion: excluded('ex_other', 'numbers_used_up', { service: service.name }),
})

export type Choosing = ReturnType<typeof createChoosing>
