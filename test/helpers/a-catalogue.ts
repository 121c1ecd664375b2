import type { z } from 'zod'
import {
  carrier,
  type Carrier,
  carrierService,
  type CarrierService,
  type Catalogue,
  serviceGroup,
  type ServiceGroup,
} from '#shared/carriers/catalogue.ts'

export type ServiceInput = z.input<typeof carrierService>

/** The least that a service needs: it takes anything, goes everywhere, and costs 5 GBP. */
export const aService = (overrides: Partial<ServiceInput> = {}): CarrierService =>
  carrierService.parse({
    reference: 'STANDARD',
    name: 'Standard',
    prices: flatPrice(5),
    ...overrides,
  })

/** One price for every weight and country. */
export const flatPrice = (net: number, currency = 'GBP'): ServiceInput['prices'] => ({
  currency,
  zones: [{ name: 'World', countries: ['*'] }],
  bands: [{ zone: 'World', net }],
})

export const aCarrier = (overrides: Partial<z.input<typeof carrier>> = {}): Carrier =>
  carrier.parse({ reference: 'NORD', name: 'Nordlys', services: [aService()], ...overrides })

export const aGroup = (overrides: Partial<z.input<typeof serviceGroup>> = {}): ServiceGroup =>
  serviceGroup.parse({ reference: 'CHEAP', name: 'The cheap ones', services: ['STANDARD'], ...overrides })

/** A catalogue of one carrier with these services. */
export const catalogueOf = (...services: readonly CarrierService[]): Catalogue => ({
  carriers: [aCarrier({ services: [...services] })],
  service_groups: [],
})
