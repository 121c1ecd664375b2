import type { ShipmentNeeds } from '#shared/allocation/needs.ts'

/** Friday 20 November 2026, eleven in the morning at a desk an hour ahead of UTC. */
export const fridayAtEleven = { at: Date.parse('2026-11-20T10:00:00Z'), offsetMinutes: 60 }

/** A parcel of two kilograms within Britain, from which nothing special is asked. */
export const someNeeds = (overrides: Partial<ShipmentNeeds> = {}): ShipmentNeeds => ({
  direction: 'outbound',
  shipmentType: 'on_demand',
  country: 'GB',
  postalCode: 'PR4 5LE',
  weight: 2,
  packages: [[30, 20, 10]],
  values: [{ amount: 40, currency: 'GBP' }],
  tags: [],
  dangerousGoods: undefined,
  shippingDate: {},
  deliveryDate: {},
  ...overrides,
})
