import { isTree, type Tree, valueAt, withValueAt } from '#shared/contract/tree.ts'
import { readDecimal } from '#ui/fields/text/decimal.ts'
import { type Row, rowsIn } from '#ui/form/field-path.ts'
import { hasContent, sentOf } from '#ui/form/typed.ts'
import { textAt } from '#ui/form/form-state.ts'
import {
  type CarrierForm,
  carrierProperties,
  cellIn,
  GIVES_NUMBERS,
  priceRowsIn,
  servicesIn,
  zonesIn,
} from './form.ts'
import { shareOfPercent } from './form-of-carrier.ts'

/** What is saved of the form, before anyone has checked it: what cannot be read stays as it was typed. */
export const carrierOf = ({ request }: Pick<CarrierForm, 'request'>): Tree =>
  sentOf(carrierProperties, { ...request, services: servicesIn({ request }).map(sentService) })

const sentService = (service: Row): Tree => {
  const { tracking_numbers: numbers, max_value: most, ...others } = service
  const accepts = textAt(service, 'dangerous_goods', 'accepts')
  return {
    ...others,
    ...listsOf(service, 'countries_served', 'countries_excluded', 'tags'),
    postal_codes_excluded: sentCarrierRows(rowsIn(service['postal_codes_excluded']), AREAS).map((area) => ({
      ...area,
      prefixes: prefixesOf(textAt(area, 'prefixes')),
    })),
    // A currency by itself says nothing; a value by itself is in that of the prices.
    ...(hasContent(valueAt(most, ['amount'])) && {
      max_value: withFilled({ currency: textAt(service, 'prices', 'currency') }, most),
    }),
    dangerous_goods: {
      accepts,
      hazard_classes: accepts === 'listed' ? listIn(service['dangerous_goods'], 'hazard_classes') : [],
    },
    prices: sentPriceTable(service),
    ...(service[GIVES_NUMBERS] === true && {
      tracking_numbers: withFilled({ check_digit: 'none' }, numbers),
    }),
  }
}

/** What is usual, and over it what is filled in. */
const withFilled = (usual: Tree, typed: unknown): Tree => ({
  ...usual,
  ...(isTree(typed) && Object.fromEntries(Object.entries(typed).filter(([, value]) => hasContent(value)))),
})

const listIn = (tree: unknown, name: string): readonly unknown[] => {
  const list = valueAt(tree, [name])
  return Array.isArray(list) ? list : []
}
/** A list that was emptied is sent as one: whether it may be is told there. */
const listsOf = (tree: Tree, ...names: readonly string[]): Tree =>
  Object.fromEntries(names.map((name) => [name, listIn(tree, name)]))

const AREAS = 'services[].postal_codes_excluded'
/** The rows of a list that are sent, in their order: of excluded areas, those that say something. */
export const sentCarrierRows = (rows: readonly Row[], list: string): readonly Row[] =>
  list === AREAS ? rows.filter((row) => hasContent(row)) : rows

/** Beginnings of postal codes out of a text that parts them by commas, semicolons or lines. */
const prefixesOf = (typed: string): readonly string[] =>
  typed
    .split(/[,;\n]/u)
    .map((prefix) => prefix.trim())
    .filter((prefix) => prefix !== '')

const sentPriceTable = (service: Row): Tree => {
  const { prices } = service
  const percent = readDecimal(textAt(service, 'prices', 'tax', 'value'))
  const table = isTree(prices) ? prices : {}
  return {
    ...(percent === undefined ? table : withValueAt(table, ['tax', 'value'], shareOfPercent(percent))),
    zones: zonesIn(service).map((zone) => ({ ...zone, ...listsOf(zone, 'countries') })),
    bands: sentPrices(service).map(bandOf),
  }
}

type SentPrice = { readonly row: Row; readonly zone: Row }

/** The prices that are filled in, in the order in which they are sent. */
export const sentPrices = (service: Row): readonly SentPrice[] =>
  priceRowsIn(service).flatMap((row) =>
    zonesIn(service)
      .filter((zone) => hasContent(cellIn(row, zone)))
      .map((zone) => ({ row, zone })),
  )

const bandOf = ({ row, zone }: SentPrice): Tree => ({
  zone: zone['name'],
  up_to: row['up_to'],
  ...withFilled({ net: 0 }, cellIn(row, zone)),
})
