import type { Catalogue } from '#shared/carriers/catalogue.ts'
import type { Choice } from '#ui/fields/find-choice.ts'

/** The services that can be asked for by name: those that are switched on, of carriers that are. */
export const serviceChoices = ({ carriers }: Catalogue): readonly Choice[] =>
  carriers
    .filter(({ enabled }) => enabled)
    .flatMap((carrier) =>
      carrier.services
        .filter(({ enabled }) => enabled)
        .map((service) => ({ value: service.reference, label: `${service.name} (${carrier.name})` })),
    )
