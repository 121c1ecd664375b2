import { describe, expect, it } from 'vitest'
import type { Shipment } from '#shared/shipments/shipment.ts'
import cells from '#helpers/order-files/cells.json' with { type: 'json' }
import { cellsMap, importRows, openDepotDesk, orderFile, type RowOutcome } from '#helpers/order-files.ts'

/** Files of `cells.json` of which every row is read as a person means it. */
const read = [
  'amounts-with-currency',
  'dates-with-month-names',
  'decimal-mark-per-column',
  'e-mails',
  'excel-text-tricks',
  'hs-codes',
  'names',
  'weights-and-units',
  'country-names',
  'postcode-formats',
  'postcode-writing',
  'us-military-and-regions',
] as const satisfies readonly (keyof typeof cells)[]

const destinationOf = ({ addresses }: Shipment) =>
  addresses.find(({ address_type: type }) => type === 'destination')

const KILOGRAMS_IN_POUND = 0.45359237

/** What a shipment says where a column of the file belongs, as `cells.json` writes it. */
const readers: Readonly<Record<string, (shipment: Shipment) => unknown>> = {
  Order: (shipment) => shipment.custom_reference,
  Name: (shipment) => `first ${destinationOf(shipment)?.contact?.first_name}`,
  Phone: (shipment) => destinationOf(shipment)?.contact?.contact_details?.mobile,
  Postcode: (shipment) => destinationOf(shipment)?.postal_code,
  Country: (shipment) => destinationOf(shipment)?.country_iso_code,
  'Order date': (shipment) => shipment.order_date,
  SKU: ({ contents: [one] }) => one?.sku,
  'HS code': ({ contents: [one] }) => one?.harmonisation_code,
  Price: ({ contents: [one] }) => one?.value?.amount,
  Weight: ({ contents: [one] }) => one?.weight?.value,
}

/** What came of a cell, in the words of `cells.json`: as much of it as was asked for. */
const outcomeOf = (outcome: RowOutcome | undefined, column: string, expected: string): string => {
  if (!outcome) return 'vanished'
  if ('problems' in outcome) {
    const isElsewhere = outcome.problems.every((problem) => !problem.includes('postal_code'))
    return expected === 'other place' && isElsewhere ? 'other place' : 'refused'
  }
  if (expected === 'accepted' || expected === 'refused') return 'accepted'
  if (column === 'Weight') return weightIn(outcome.shipment, expected)
  const said = String(readers[column]?.(outcome.shipment))
  return expected.startsWith('first not ') && said !== expected.replace('not ', '') ? expected : said
}

/** The weight as expected where it is the same in another unit. */
const weightIn = ({ contents: [one] }: Shipment, expected: string): string => {
  const { value = NaN, unit } = one?.weight ?? {}
  const kilograms = unit === 'lbs' ? value * KILOGRAMS_IN_POUND : value
  const isSame = [kilograms, kilograms / KILOGRAMS_IN_POUND, value].some(
    (weight) => Math.abs(weight - Number(expected)) < 0.0001,
  )
  return isSame ? expected : `${value} ${unit}`
}

describe.each(read)('%s', (file) => {
  it('is read as a person means it, cell by cell', async () => {
    await using desk = await openDepotDesk()
    const rows = await importRows(desk, { file: orderFile(`cells/${file}.csv`), map: cellsMap })
    const table = cells[file].map(([row, column, expected]) => [row, column, expected] as const)
    const came = table.map(
      ([row, column, expected]) =>
        [row, column, outcomeOf(rows.get(Number(row)), String(column), String(expected))] as const,
    )
    expect(came).toEqual(table)
  })
})
