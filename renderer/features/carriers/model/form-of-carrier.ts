import type { Carrier, CarrierService } from '#shared/carriers/catalogue.ts'
import { type Tree, valueAt, withValueAt } from '#shared/contract/tree.ts'
import { ID, type Row } from '#ui/form/field-path.ts'
import { openForm, textAt } from '#ui/form/form-state.ts'
import {
  type CarrierForm,
  carrierProperties,
  GIVES_NUMBERS,
  priceRowsIn,
  SAVED,
  servicesIn,
  zonesIn,
} from './form.ts'

const opened = new WeakMap<Carrier, CarrierForm>()

/** How a saved carrier looks in the form; each time the very same, so that its fields stay the same fields. */
export const formOf = (carrier: Carrier): CarrierForm => {
  const known = opened.get(carrier)
  if (known) return known
  const { request, nextId } = openForm(carrierProperties, {
    ...carrier,
    services: carrier.services.map(typedService),
  })
  const services = servicesIn({ request }).map(withOwnNames)
  const form = { request: { ...request, [SAVED]: carrier.reference, services }, nextId }
  opened.set(carrier, form)
  return form
}

const typedService = (service: CarrierService): Tree => {
  const { prices, postal_codes_excluded: areas } = service
  const { tax, bands } = prices
  return {
    ...service,
    postal_codes_excluded: areas.map((area) => ({ ...area, prefixes: area.prefixes.join(', ') })),
    prices: {
      ...prices,
      ...(tax && { tax: { ...tax, value: percentOf(tax.value) } }),
      bands: priceRowsOf(bands),
    },
  }
}

const PERCENT = 100
const DECIMALS = 10
/** Keeps a share of one exact when it is shown as hundredths: 0.07 is 7, not 7.000000000000001. */
const percentOf = (share: number): number => Number((share * PERCENT).toFixed(DECIMALS))
export const shareOfPercent = (percent: number): number => Number((percent / PERCENT).toFixed(DECIMALS + 2))

/** The prices as rows of weights, with a cell for the name of each zone. */
const priceRowsOf = (bands: CarrierService['prices']['bands']): readonly Tree[] =>
  [...Map.groupBy(bands, ({ up_to: upTo }) => upTo)].map(([upTo, members]) => ({
    ...(upTo !== undefined && { up_to: upTo }),
    cells: Object.fromEntries(
      members.map(({ zone, net, per_kilogram: perKilogram }) => [
        zone,
        { net: String(net), per_kilogram: perKilogram === 0 ? '' : String(perKilogram) },
      ]),
    ),
  }))

const withOwnNames = (service: Row): Row => ({
  ...withCellsByNumber(service),
  [SAVED]: textAt(service, 'reference'),
  [GIVES_NUMBERS]: service['tracking_numbers'] !== undefined,
})

/** Zones are renamed while they are edited: a cell goes by the number of its zone. */
const withCellsByNumber = (service: Row): Row => {
  const zones = zonesIn(service)
  const rows = priceRowsIn(service).map((row) => ({
    ...row,
    cells: Object.fromEntries(
      zones.flatMap((zone) => {
        const cell = valueAt(row, ['cells', textAt(zone, 'name')])
        return cell === undefined ? [] : [[zone[ID], cell]]
      }),
    ),
  }))
  return { [ID]: service[ID], ...withValueAt(service, ['prices', 'bands'], rows) }
}
