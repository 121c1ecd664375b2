import { z } from 'zod'
import { isCountryCode } from '#shared/places/countries.ts'
import {
  directions,
  shipmentTypes,
  type Direction,
  type ShipmentType,
} from '#shared/shipments/enumerations.ts'
import {
  severities,
  shipmentStates,
  type Severity,
  type ShipmentState,
} from '#shared/shipments/shipment-state.ts'

/** What can be asked about documents: that there are some, or that one of them expires within so many days. */
export const documentChoices = ['some', 'within-7', 'within-30', 'within-90'] as const
export type DocumentChoice = (typeof documentChoices)[number]

/** What the list shows, as it stands in the window's address. Days are written as `2026-11-22`. */
export type ListAddress = {
  readonly q?: string
  readonly severity?: Severity
  readonly states: readonly ShipmentState[]
  readonly type?: ShipmentType
  readonly direction?: Direction
  readonly country?: string
  readonly tag?: string
  /** A carrier by its reference. */
  readonly carrier?: string
  readonly documents?: DocumentChoice
  readonly from?: string
  readonly to?: string
  /** The oldest come first; without it the newest. */
  readonly order?: 'oldest'
}

/** The part of the address that narrows the list beside tile and states. */
export type ListFilters = Pick<
  ListAddress,
  'type' | 'direction' | 'country' | 'tag' | 'carrier' | 'documents' | 'from' | 'to'
>

export const filterNames = [
  'type',
  'direction',
  'country',
  'tag',
  'carrier',
  'documents',
  'from',
  'to',
] as const satisfies readonly (keyof ListFilters)[]
export type ListFilterName = (typeof filterNames)[number]

// An address can be typed or kept from an older version: what it does not say rightly, it does not say.
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

const query = z.object({
  q: optional(z.string().max(200)),
  severity: optional(z.enum(severities)),
  states: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(shipmentStates)))
    .catch([]),
  type: optional(z.enum(shipmentTypes)),
  direction: optional(z.enum(directions)),
  country: optional(z.string().refine(isCountryCode)),
  tag: optional(z.string().min(1).max(50)),
  carrier: optional(z.string().min(1).max(50)),
  documents: optional(z.enum(documentChoices)),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  order: optional(z.literal('oldest')),
})

/** Reads the query of the window's address. */
export const readListAddress = (search: string): ListAddress => {
  const { states, ...read } = query.parse(Object.fromEntries(new URLSearchParams(search)))
  const entries = Object.entries(read).filter(([, value]) => value !== undefined && value !== '')
  return { states, ...Object.fromEntries(entries) }
}

/** Writes the query of the window's address; empty when nothing narrows the list. */
export const writeListAddress = ({ states, ...rest }: ListAddress): string => {
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
  const params = new URLSearchParams([
    ...entries,
    ...(states.length > 0 ? [['states', states.join(',')]] : []),
  ])
  return params.toString().replaceAll('%2C', ',')
}

/** Where the list with this address is. */
export const listPath = (address: ListAddress): string => {
  const search = writeListAddress(address)
  return search === '' ? '/shipments' : `/shipments?${search}`
}

/** The filters of an address, without tile, states, search and order. */
export const filtersOf = (address: ListAddress): ListFilters =>
  Object.fromEntries(filterNames.flatMap((name) => (address[name] ? [[name, address[name]]] : [])))

/** The address with these filters instead of its own. */
export const withFilters = (
  { q, severity, states, order }: ListAddress,
  filters: ListFilters,
): ListAddress => ({
  states,
  ...filters,
  ...(q && { q }),
  ...(severity && { severity }),
  ...(order && { order }),
})
