import type { ServiceSelection } from '#shared/allocation/allocation.ts'
import { readDecimal } from '#ui/fields/text/decimal.ts'

/** The ways to ask for a carrier service. */
export const waysToAsk = ['cheapest', 'service', 'group', 'limits'] as const
export type WayToAsk = (typeof waysToAsk)[number]

/** What is filled in to ask for a carrier service; each way keeps its own fields while another is tried. */
export type ServiceSelectionForm = {
  readonly way: WayToAsk
  readonly service: string
  readonly group: string
  readonly carriers: readonly string[]
  readonly mostPrice: string
  readonly mostDays: string
}

export const cheapestOfAll: ServiceSelectionForm = {
  way: 'cheapest',
  service: '',
  group: '',
  carriers: [],
  mostPrice: '',
  mostDays: '',
}

/** The fields of which one is wrong. */
export type ServiceSelectionField = 'service' | 'group' | 'mostPrice' | 'mostDays'

/** What the form asks the desk for, or the first field that has to be mended before. */
export const selectionOf = (
  form: ServiceSelectionForm,
): { readonly selection: ServiceSelection } | { readonly wrong: ServiceSelectionField } => {
  switch (form.way) {
    case 'cheapest':
      return { selection: {} }
    case 'service':
      return form.service === '' ? { wrong: 'service' } : { selection: { service: form.service } }
    case 'group':
      return form.group === '' ? { wrong: 'group' } : { selection: { service_group: form.group } }
    case 'limits':
      return selectionWithin(form)
  }
}

const selectionWithin = ({
  carriers,
  mostPrice,
  mostDays,
}: ServiceSelectionForm): ReturnType<typeof selectionOf> => {
  const price = readDecimal(mostPrice)
  const days = readDecimal(mostDays)
  if (mostPrice.trim() !== '' && (price === undefined || price <= 0)) return { wrong: 'mostPrice' }
  if (mostDays.trim() !== '' && (days === undefined || days < 0 || !Number.isInteger(days))) {
    return { wrong: 'mostDays' }
  }
  const filters = {
    ...(carriers.length > 0 && { carriers: [...carriers] }),
    ...(price !== undefined && { max_net: price }),
    ...(days !== undefined && { max_transit_days: days }),
  }
  // Without any limit it is the cheapest of all.
  return { selection: Object.keys(filters).length > 0 ? { filters } : {} }
}
