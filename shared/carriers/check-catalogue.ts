import type { Problem } from '../api-error.ts'
import { jsonPath } from '../contract/json-path.ts'
import type { Carrier, Catalogue, ServiceGroup } from './catalogue.ts'
import { type Fault, faultsUnder, serviceFaults } from './service-rules.ts'

/** References of all services of these carriers. */
export const serviceReferences = (carriers: readonly Carrier[]): ReadonlySet<string> =>
  new Set(carriers.flatMap((carrier) => carrier.services.map((service) => service.reference)))

/** What is wrong with a carrier, given which references services of other carriers have. */
export const carrierFaults = ({ services }: Carrier, taken: ReadonlySet<string>): readonly Fault[] => {
  const seen = new Set<string>()
  return services.flatMap((service, index) => {
    const isTaken = taken.has(service.reference) || seen.has(service.reference)
    seen.add(service.reference)
    const repeated: readonly Fault[] = isTaken ? [notUnique('service', service.reference)] : []
    return faultsUnder(['services', index], [...repeated, ...serviceFaults(service)])
  })
}

/** What is wrong with a group, given the references of all services that there are. */
export const groupFaults = ({ services }: ServiceGroup, known: ReadonlySet<string>): readonly Fault[] =>
  services.flatMap((reference, index): readonly Fault[] => {
    const path = ['services', index]
    if (!known.has(reference)) {
      return [{ path, code: 'invalid_carrier_service', message: `There is no service “${reference}”.` }]
    }
    return services.indexOf(reference) < index
      ? [{ path, code: 'duplicate_values', message: `“${reference}” is in the group already.` }]
      : []
  })

const notUnique = (kind: 'carrier' | 'service' | 'group', reference: string): Fault => ({
  path: ['reference'],
  code: 'non_unique_reference',
  message: `There is already a ${kind} “${reference}”.`,
})

/** A catalogue that is being read: what could not be read stands as `undefined` in its place. */
export type PartOfCatalogue = {
  readonly carriers: readonly (Carrier | undefined)[]
  readonly service_groups: readonly (ServiceGroup | undefined)[]
}
const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined

/** What is wrong with a whole catalogue that is to stand beside what a desk keeps of its own. */
export const catalogueFaults = (part: PartOfCatalogue, existing: Catalogue): readonly Fault[] => [
  ...repeatedReferences('carrier', part.carriers, 'carriers'),
  ...repeatedReferences('group', part.service_groups, 'service_groups'),
  ...faultsOfCarriers(part.carriers, serviceReferences(existing.carriers)),
  ...faultsOfGroups(part, existing),
]

const faultsOfCarriers = (
  carriers: PartOfCatalogue['carriers'],
  existing: ReadonlySet<string>,
): readonly Fault[] => {
  const taken = new Set(existing)
  return carriers.flatMap((carrier, index) => {
    if (!carrier) return []
    const faults = carrierFaults(carrier, taken)
    for (const { reference } of carrier.services) taken.add(reference)
    return faultsUnder(['carriers', index], faults)
  })
}

const faultsOfGroups = (
  { carriers, service_groups }: PartOfCatalogue,
  existing: Catalogue,
): readonly Fault[] => {
  // A carrier that cannot be read may well have the services that a group names.
  if (carriers.includes(undefined)) return []
  const known = serviceReferences([...existing.carriers, ...carriers.filter(isThere)])
  return service_groups.flatMap((group, index) =>
    group ? faultsUnder(['service_groups', index], groupFaults(group, known)) : [],
  )
}

const repeatedReferences = (
  kind: 'carrier' | 'group',
  part: readonly ({ readonly reference: string } | undefined)[],
  property: string,
): readonly Fault[] => {
  const seen = new Set<string>()
  return part.flatMap((one, index) => {
    if (!one) return []
    if (seen.has(one.reference)) return faultsUnder([property, index], [notUnique(kind, one.reference)])
    seen.add(one.reference)
    return []
  })
}

/** The contract's problems for faults that were found under a place of the request. */
export const problemsOfFaults = (property: string, faults: readonly Fault[]): readonly Problem[] =>
  faultsUnder([property], faults).map(({ path, code, message }) => ({
    property: jsonPath(path),
    code,
    message,
  }))
