import type { ExclusionCode, ServiceSelection } from '#shared/allocation/allocation.ts'
import { chooseService } from '#shared/allocation/choose.ts'
import type { ShipmentNeeds } from '#shared/allocation/needs.ts'
import { aService, catalogueOf, type ServiceInput } from '#helpers/a-catalogue.ts'
import { fridayAtEleven, someNeeds } from './some-needs.ts'

export type Answer = 'offered' | readonly [ExclusionCode, string]
/** What a service is, what is to be shipped, and what comes of it. */
export type Case = readonly [
  promise: string,
  service: Partial<ServiceInput>,
  shipment: Partial<ShipmentNeeds>,
  answer: Answer,
]

/** Whether a service is offered, or why not. */
export const answerTo = (
  service: Partial<ServiceInput>,
  shipment: Partial<ShipmentNeeds>,
  selection: ServiceSelection = {},
): Answer => {
  const { offers, excluded } = chooseService({
    shipment: someNeeds(shipment),
    catalogue: catalogueOf(aService(service)),
    selection,
    now: fridayAtEleven,
  })
  if (offers.length + excluded.length !== 1) throw new Error('One service has one answer.')
  const [passedOver] = excluded
  return passedOver ? [passedOver.exclusion.code, passedOver.exclusion.reason] : 'offered'
}

export const bandsTo = (up_to: number) => ({
  currency: 'GBP',
  zones: [{ name: 'UK', countries: ['GB'] }],
  bands: [{ zone: 'UK', up_to, net: 3 }],
})
export const excludingIn = (country_iso_code: string, ...prefixes: string[]) => ({
  postal_codes_excluded: [{ country_iso_code, prefixes }],
})
export const goods = (...classes: string[]) => ({ dangerousGoods: { classes, hasUnclassified: false } })
