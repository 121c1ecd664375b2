import { z } from 'zod'
import type { CreateShipmentInput } from '#shared/shipments/create-request.ts'

export type AddressInput = CreateShipmentInput['addresses'][number]
export type ContentsInput = CreateShipmentInput['contents'][number]
export type ItemInput = NonNullable<ContentsInput['contents']>[number]

export const aContact = {
  first_name: 'Gardner',
  last_name: 'Minshew',
  contact_details: { mobile: '+44 7700 900124', email: 'gardner@example.com' },
} as const

type Details = { readonly landline?: string; readonly mobile?: string; readonly email?: string }
/** A contact with these ways to reach it, instead of or besides its own. */
export const aContactWith = (details: Details) => ({
  ...aContact,
  contact_details: { ...aContact.contact_details, ...details },
})

/** The least that an address needs. */
export const anAddress = (overrides: Partial<AddressInput> = {}): AddressInput => ({
  address_type: 'origin',
  contact: aContact,
  address_line1: '8 Norbert Road',
  postal_code: 'PR4 5LE',
  country_iso_code: 'GB',
  ...overrides,
})

/** The least that contents need. */
export const contentsOf = (overrides: Partial<ContentsInput> = {}): ContentsInput => ({
  value: { amount: 10, currency: 'GBP' },
  ...overrides,
})

/** The same for what lies inside other contents. */
export const itemOf = (overrides: Partial<ItemInput> = {}): ItemInput => ({
  value: { amount: 10, currency: 'GBP' },
  ...overrides,
})

/** The least that a create request needs. */
export const aRequest = (overrides: Partial<CreateShipmentInput> = {}): CreateShipmentInput => ({
  shipment_type: 'on_demand',
  contents: [contentsOf()],
  addresses: [anAddress(), anAddress({ address_type: 'destination' })],
  ...overrides,
})

type Step = string | number
const container = z.record(z.string(), z.unknown()).or(z.array(z.unknown()))

/**
 * A copy of a value with another one at a place that is written as a JSON path without its root, as in
 * `addresses[0].region`; what is missing on the way is made. `undefined` takes away what is there.
 */
export const withValueAt = (root: unknown, path: string, value: unknown): unknown => {
  const steps = path.split(/[.[\]]+/u).filter((step) => step !== '')
  return put(
    root,
    steps.map((step) => (/^\d+$/u.test(step) ? Number(step) : step)),
    value,
  )
}

const put = (root: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown => {
  if (step === undefined) return value
  const given = container.safeParse(root).data ?? (typeof step === 'number' ? [] : {})
  const copy: Record<string, unknown> | unknown[] = Array.isArray(given) ? [...given] : { ...given }
  const inner = put(Reflect.get(copy, step), rest, value)
  if (inner !== undefined) Reflect.set(copy, step, inner)
  else if (Array.isArray(copy)) copy.splice(Number(step), 1)
  else Reflect.deleteProperty(copy, step)
  return copy
}

/** A create request with another value at one place. */
export const aRequestWith = (path: string, value: unknown, request: unknown = aRequest()): unknown =>
  withValueAt(request, path, value)
