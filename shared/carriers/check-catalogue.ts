import type { Carrier, Catalogue, ServiceGroup } from './catalogue.ts'
import { type RuleFinding, under } from '../rule-findings.ts'
import { serviceFindings } from './service-rules.ts'

/** References of all services of these carriers. */
export const serviceReferences = (carriers: readonly Carrier[]): ReadonlySet<string> =>
  new Set(carriers.flatMap((carrier) => carrier.services.map((service) => service.reference)))

/** What is wrong with a carrier, given which references services of other carriers have. */
export const carrierFindings = (
  { services }: Carrier,
  taken: ReadonlySet<string>,
): readonly RuleFinding[] => {
  const seen = new Set<string>()
  return services.flatMap((service, index) => {
    const isTaken = taken.has(service.reference) || seen.has(service.reference)
    seen.add(service.reference)
    const repeated: readonly RuleFinding[] = isTaken ? [notUnique('service', service.reference)] : []
    return under(['services', index], [...repeated, ...serviceFindings(service)])
  })
}

/** What is wrong with a group, given the references of all services that there are. */
export const groupFindings = (
  { services }: ServiceGroup,
  known: ReadonlySet<string>,
): readonly RuleFinding[] =>
  services.flatMap((reference, index): readonly RuleFinding[] => {
    const path = ['services', index]
    if (!known.has(reference)) {
      return [
        {
          path,
          code: 'invalid_carrier_service',
          sentence: { key: 'service_unknown', values: { reference } },
        },
      ]
    }
    return services.indexOf(reference) < index
      ? [{ path, code: 'duplicate_values', sentence: { key: 'service_in_group', values: { reference } } }]
      : []
  })

const notUnique = (kind: 'carrier' | 'service' | 'group', reference: string): RuleFinding => ({
  path: ['reference'],
  code: 'non_unique_reference',
  sentence: { key: `${kind}_exists`, values: { reference } },
})

/** A catalogue that is being read: what could not be read stands as `undefined` in its place. */
export type PartOfCatalogue = {
  readonly carriers: readonly (Carrier | undefined)[]
  readonly service_groups: readonly (ServiceGroup | undefined)[]
}
const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined

/** What is wrong with a whole catalogue that is to stand beside what a desk keeps of its own. */
export const catalogueFindings = (part: PartOfCatalogue, existing: Catalogue): readonly RuleFinding[] => [
  ...repeatedReferences('carrier', part.carriers, 'carriers'),
  ...repeatedReferences('group', part.service_groups, 'service_groups'),
  ...findingsOfCarriers(part.carriers, serviceReferences(existing.carriers)),
  ...findingsOfGroups(part, existing),
]

const findingsOfCarriers = (
  carriers: PartOfCatalogue['carriers'],
  existing: ReadonlySet<string>,
): readonly RuleFinding[] => {
  const taken = new Set(existing)
  return carriers.flatMap((carrier, index) => {
    if (!carrier) return []
    const findings = carrierFindings(carrier, taken)
    for (const { reference } of carrier.services) taken.add(reference)
    return under(['carriers', index], findings)
  })
}

const findingsOfGroups = (
  { carriers, service_groups }: PartOfCatalogue,
  existing: Catalogue,
): readonly RuleFinding[] => {
  // A carrier that cannot be read may well have the services that a group names.
  if (carriers.includes(undefined)) return []
  const known = serviceReferences([...existing.carriers, ...carriers.filter(isThere)])
  return service_groups.flatMap((group, index) =>
    group ? under(['service_groups', index], groupFindings(group, known)) : [],
  )
}

const repeatedReferences = (
  kind: 'carrier' | 'group',
  part: readonly ({ readonly reference: string } | undefined)[],
  property: string,
): readonly RuleFinding[] => {
  const seen = new Set<string>()
  return part.flatMap((one, index) => {
    if (!one) return []
    if (seen.has(one.reference)) return under([property, index], [notUnique(kind, one.reference)])
    seen.add(one.reference)
    return []
  })
}
