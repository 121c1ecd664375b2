import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Shipment } from '#shared/shipments/shipment.ts'
import makers from '#helpers/order-files/makers.json' with { type: 'json' }
import { depotDefaults, importRows, openDepotDesk, orderFile } from '#helpers/order-files.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'

/** What some files do not say, and whoever imports them is asked once. */
const values: Readonly<Record<string, { readonly path: string; readonly value: string }>> = {
  price: { path: 'contents[].value.amount', value: '10' },
  country: { path: 'addresses[destination].country_iso_code', value: 'US' },
}

/** All that a file can say of a shipment. */
const saidOf = ({ addresses, contents, ...shipment }: Shipment) => ({
  ...(shipment.order_date !== undefined && { order_date: shipment.order_date }),
  ...(shipment.required_shipping_date && { ship_by: shipment.required_shipping_date.end }),
  to: addresses.find(({ address_type: type }) => type === 'destination'),
  contents: contents.map(({ reference: _reference, ...one }) => one),
  ...(shipment.customs_documentation && { customs: shipment.customs_documentation }),
})

/** The map of a file as it is recognised, with what it lacks; none for one that lacks nothing. */
const mapWith = async (desk: TestDesk, file: string, lacks: readonly string[]) => {
  if (lacks.length === 0) return {}
  const found = await desk.ask('transfer.importPreview', { file })
  const columns = found.columns.flatMap(({ header, path, reading }) =>
    path === undefined ? [] : [{ header, path, ...(reading && { reading }) }],
  )
  return { map: { columns, values: [...found.values, ...lacks.flatMap((name) => values[name] ?? [])] } }
}

describe('the file of a maker', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await openDepotDesk()
    await desk.ask('settings.update', { desk_defaults: depotDefaults })
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  it.each(makers)('comes in without a column being mapped, right to the last cell: $file', async (maker) => {
    const file = orderFile(`orders/${maker.file}`)
    const rows = await importRows(desk, { file, ...(await mapWith(desk, file, maker.lacks)) })
    const outcomes = [...rows.values()].map((outcome) =>
      'shipment' in outcome
        ? [outcome.shipment.custom_reference ?? '', saidOf(outcome.shipment)]
        : ['refused', outcome.problems],
    )
    expect(Object.fromEntries(outcomes)).toEqual(maker.orders)
  })
})
