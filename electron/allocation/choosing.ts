import { type Refusal, refuse } from '#shared/api-error.ts'
import type { AskedService, ExcludedService, ServiceSelection } from '#shared/allocation/allocation.ts'
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

  /**
   * What is looked at for what was asked, by whichever name.
   * @throws Refusal when a service or a group is asked for by a name that nobody has here
   */
  selectionOf: ({
    carrier_service_reference: documented,
    virtual_service: either,
    ...asked
  }: AskedService): ServiceSelection => {
    const { carriers: all, service_groups: groups } = carriers.catalogue()
    const hasService = (name: string): boolean =>
      all.some(({ services }) => services.some(({ reference }) => reference === name))
    const hasGroup = (name: string): boolean => groups.some(({ reference }) => reference === name)
    const service = asked.service ?? documented
    if (service !== undefined) {
      const property = documented === undefined ? 'service' : 'carrier_service_reference'
      if (!hasService(service)) throw unknownService(property, service)
      return { service }
    }
    if (asked.service_group !== undefined && !hasGroup(asked.service_group))
      throw unknownGroup('service_group', asked.service_group)
    if (either === undefined) return asked
    if (hasService(either)) return { service: either }
    if (!hasGroup(either)) throw unknownGroup('virtual_service', either)
    return { service_group: either }
  },
})

const unknownService = (property: string, reference: string): Refusal =>
  refuse('allocation_failed', {
    property: `$.${property}`,
    code: 'carrier_service_not_found',
    sentence: { key: 'service_unknown', values: { reference } },
  })

const unknownGroup = (property: string, reference: string): Refusal =>
  refuse('validation_error', {
    property: `$.${property}`,
    code: 'virtual_service_not_found',
    sentence: { key: 'group_unknown', values: { reference } },
  })

const withoutNumbers = ({ carrier, service }: Offer): ExcludedService => ({
  carrier,
  exclusion: excluded('ex_other', 'numbers_used_up', { service: service.name }),
})

export type Choosing = ReturnType<typeof createChoosing>
