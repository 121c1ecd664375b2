import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { serviceReferences } from '#shared/carriers/check-catalogue.ts'

/** What of the example can be added without touching what the desk has of its own, and what has to be left. */
export type BesideOwn = { readonly catalogue: Catalogue; readonly skipped: readonly string[] }

export const besideOwn = (example: Catalogue, current: Catalogue): BesideOwn => {
  const ownCarriers = current.carriers.filter((carrier) => !carrier.is_example)
  const taken = new Set(ownCarriers.map((carrier) => carrier.reference))
  const takenServices = serviceReferences(ownCarriers)
  const carriers = example.carriers.filter(
    ({ reference, services }) =>
      !taken.has(reference) && services.every((service) => !takenServices.has(service.reference)),
  )
  const offered = serviceReferences(carriers)
  const ownGroups = new Set(
    current.service_groups.filter((group) => !group.is_example).map((group) => group.reference),
  )
  const service_groups = example.service_groups
    .filter((group) => !ownGroups.has(group.reference))
    .map((group) => ({ ...group, services: group.services.filter((reference) => offered.has(reference)) }))
    .filter((group) => group.services.length > 0)
  const added = new Set([...carriers, ...service_groups].map((one) => one.reference))
  const skipped = [...example.carriers, ...example.service_groups].map((one) => one.reference)
  return {
    catalogue: { carriers, service_groups },
    skipped: skipped.filter((reference) => !added.has(reference)),
  }
}
