import { type Carrier, saveCarrierRequest } from '#shared/carriers/catalogue.ts'
import type { JsonPath } from '#shared/contract/json-path.ts'
import { checkedBy } from '#contract/checked-by.ts'
import { type FieldPath, ID, type Row } from '#ui/form/field-path.ts'
import type { FormRules } from '#ui/form/located-problems.ts'
import { carrierOf, sentPrices, sentCarrierRows } from './carrier-of-form.ts'
import { priceRowPath } from './edits.ts'
import {
  type CarrierForm,
  carrierProperties,
  cellPath,
  priceRowsIn,
  servicePath,
  servicesIn,
  zonesIn,
} from './form.ts'

export type SaveCarrier = { readonly carrier: Carrier }

/** How a carrier's form is checked, and where what is found stands. */
export const carrierRules: FormRules<CarrierForm, SaveCarrier> = {
  shape: {
    table: carrierProperties,
    root: 'carrier',
    knownAs: (path) => `carriers[].${path}`,
    sentRows: sentCarrierRows,
    shownAt: {
      'services[].dangerous_goods': 'services[].dangerous_goods.hazard_classes',
      'services[].dangerous_goods.accepts': 'services[].dangerous_goods.hazard_classes',
    },
  },
  check: (form) => checkedBy(saveCarrierRequest, { carrier: carrierOf(form) }),
  beside: {
    fieldOf: (form, [root, list, index, group, bands, ...price]) => {
      if (root !== 'carrier' || list !== 'services' || group !== 'prices' || bands !== 'bands')
        return undefined
      const service = servicesIn(form)[Number(index)]
      return service && priceFieldOf(service, price)
    },
    valueOf: () => undefined,
  },
}

/** The field of a price. What is wrong with all of them, such as that there is none, stands at the first. */
const priceFieldOf = (service: Row, [place, part]: JsonPath): FieldPath | undefined => {
  const at = servicePath(service[ID])
  const first = { row: priceRowsIn(service)[0], zone: zonesIn(service)[0] }
  const { row, zone } = (place === undefined ? first : sentPrices(service)[Number(place)]) ?? {}
  if (!row || !zone) return undefined
  const rowAt = priceRowPath(at, row[ID])
  switch (part) {
    case 'up_to':
      return `${rowAt}.up_to`
    case 'zone':
      return `${at}.prices.zones[#${zone[ID]}].name`
    case 'per_kilogram':
      return cellPath(rowAt, zone, 'per_kilogram')
    default:
      return cellPath(rowAt, zone, 'net')
  }
}
