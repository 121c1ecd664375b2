import type { Carrier, CarrierService } from '#shared/carriers/catalogue.ts'

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()

/** Carriers with the services that answer a search; all of a carrier's when it is the carrier itself that does. */
export const searchCarriers = (carriers: readonly Carrier[], typed: string): readonly Carrier[] => {
  const wanted = plain(typed)
  if (wanted === '') return carriers
  const answers = ({ name, reference }: Carrier | CarrierService): boolean =>
    plain(name).includes(wanted) || plain(reference).includes(wanted)
  const hasTag = ({ tags }: CarrierService): boolean => tags.some((tag) => plain(tag).includes(wanted))
  return carriers.flatMap((carrier) => {
    if (answers(carrier)) return [carrier]
    const services = carrier.services.filter((service) => answers(service) || hasTag(service))
    return services.length > 0 ? [{ ...carrier, services }] : []
  })
}
