import type { Carrier, Catalogue, ServiceGroup } from './catalogue.ts'
import { serviceReferences } from './check-catalogue.ts'

type Named = { readonly reference: string }

/** The list with each of these in the place of the one of the same reference, or at the end. */
const withEach = <One extends Named>(list: readonly One[], added: readonly One[]): One[] => {
  const byReference = new Map([...list, ...added].map((one) => [one.reference, one]))
  return [...byReference.values()]
}

/**
 * Groups without services that are not there any more; a group that has none left goes. Holds after every change of
 * carriers, so that a group never names what nobody offers.
 */
const withoutUnknownServices = (catalogue: Catalogue): Catalogue => {
  const known = serviceReferences(catalogue.carriers)
  return {
    ...catalogue,
    service_groups: catalogue.service_groups.flatMap((group) => keepKnownServices(group, known)),
  }
}

const keepKnownServices = (group: ServiceGroup, known: ReadonlySet<string>): readonly ServiceGroup[] => {
  const services = group.services.filter((reference) => known.has(reference))
  if (services.length === group.services.length) return [group]
  return services.length === 0 ? [] : [{ ...group, services }]
}

export const withCarrier = (catalogue: Catalogue, saved: Carrier): Catalogue =>
  withoutUnknownServices({ ...catalogue, carriers: withEach(catalogue.carriers, [saved]) })

export const withoutCarriers = (catalogue: Catalogue, goes: (carrier: Carrier) => boolean): Catalogue =>
  withoutUnknownServices({ ...catalogue, carriers: catalogue.carriers.filter((carrier) => !goes(carrier)) })

export const withServiceGroup = (catalogue: Catalogue, saved: ServiceGroup): Catalogue => ({
  ...catalogue,
  service_groups: withEach(catalogue.service_groups, [saved]),
})

export const withoutGroups = (catalogue: Catalogue, goes: (group: ServiceGroup) => boolean): Catalogue => ({
  ...catalogue,
  service_groups: catalogue.service_groups.filter((group) => !goes(group)),
})

/** Both catalogues: where they have the same references, what the second says. */
export const merged = (catalogue: Catalogue, added: Catalogue): Catalogue =>
  withoutUnknownServices({
    carriers: withEach(catalogue.carriers, added.carriers),
    service_groups: withEach(catalogue.service_groups, added.service_groups),
  })

/** What of a catalogue stays when the other is merged into it: all that the other does not name. */
export const keptBeside = (
  catalogue: Catalogue,
  added: { readonly carriers: readonly (Named | undefined)[] },
) => {
  const named = new Set(added.carriers.map((carrier) => carrier?.reference))
  return { ...catalogue, carriers: catalogue.carriers.filter((carrier) => !named.has(carrier.reference)) }
}
