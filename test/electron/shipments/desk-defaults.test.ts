import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aContact, anAddress, aRequest, contentsOf } from '#helpers/a-request.ts'
import { problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { openDepotDesk } from '#helpers/order-files.ts'
import { aFolder, aLinesFile, aTextFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const defaults = {
  shipping_location_reference: 'DEPOT',
  shipment_type: 'on_demand',
  currency: 'GBP',
  weight_unit: 'kg',
  email: 'orders@example.com',
} as const

const openDesk = async (desk_defaults: object = defaults): Promise<TestDesk> => {
  const desk = await openDepotDesk()
  await desk.ask('settings.update', { desk_defaults })
  return desk
}

const { email: _email, ...callable } = aContact.contact_details
const receiver = anAddress({ address_type: 'destination' })
/** What an order says that comes from a shop. */
const order = {
  custom_reference: 'ORDER-1',
  addresses: [{ ...receiver, contact: { ...aContact, contact_details: callable } }],
  contents: [{ value: { amount: 10 }, weight: { value: 2 } }],
}
const filledIn = [
  'shipment_type',
  'addresses[origin]',
  'addresses[destination].contact.contact_details.email',
  'contents[0].value.currency',
  'contents[0].weight.unit',
]
const created = async (desk: TestDesk, request: object) => {
  const { reference } = await desk.ask('shipments.create', request)
  return desk.ask('shipments.get', { reference })
}

describe('desk defaults', () => {
  it('make a shipment of an order that does not say what the desk knows, and mark it', async () => {
    await using desk = await openDesk()
    const shipment = await created(desk, order)
    expect(shipment).toMatchObject({
      shipment_type: 'on_demand',
      addresses: [
        { contact: { contact_details: { ...callable, email: 'orders@example.com' } } },
        { address_type: 'origin', shipping_location_reference: 'DEPOT', address_line1: '1 Dock Road' },
      ],
      contents: [{ value: { amount: 10, currency: 'GBP' }, weight: { value: 2, unit: 'kg' } }],
      filled_in: filledIn,
    })
    const { items } = await desk.ask('shipments.history', { reference: shipment.reference })
    expect(items[0]?.changes).toEqual([{ property: '$.filled_in', after: filledIn }])
  })

  it('add nothing to a request that says everything, and a desk without any refuses as the contract has it', async () => {
    await using desk = await openDesk()
    expect(await created(desk, aRequest())).not.toHaveProperty('filled_in')
    await desk.ask('settings.update', { desk_defaults: {} })
    expect(problemsIn(await desk.refusal('shipments.create', order))).toEqual(
      expect.arrayContaining([
        '$.shipment_type: required_property_missing',
        '$.contents[0].value.currency: required_property_missing',
      ]),
    )
  })

  it('are what the contract takes, as a whole, and are kept', async () => {
    await using desk = await openDesk({ currency: 'eur' })
    desk.restart()
    expect((await desk.ask('settings.get')).desk_defaults).toEqual({ currency: 'EUR' })
    const wrong = { currency: 'XXY', email: 'nobody', weight_unit: 'stone' }
    expect(problemsIn(await desk.refusal('settings.update', { desk_defaults: wrong }))).toEqual([
      '$.desk_defaults.currency: invalid_currency',
      '$.desk_defaults.weight_unit: invalid_weight_unit',
      '$.desk_defaults.email: invalid_email',
    ])
  })

  it('say which location is not there any more', async () => {
    await using desk = await openDesk()
    await desk.ask('locations.remove', { reference: 'DEPOT' })
    const { details } = await desk.refusal('shipments.create', order)
    expect(details.map(({ message }) => message).join(' ')).toContain('DEPOT')
  })
})

describe('what was filled in', () => {
  it('is marked until somebody gives another value, and goes along to a clone', async () => {
    await using desk = await openDesk()
    const { reference } = await desk.ask('shipments.create', order)
    const { reference: clone } = await desk.ask('shipments.clone', { reference })
    expect((await desk.ask('shipments.get', { reference: clone })).filled_in).toEqual(filledIn)
    const given = {
      ...order,
      shipment_type: 'on_demand',
      addresses: [anAddress(), { ...receiver, contact: aContact }],
      contents: [contentsOf({ weight: { value: 2.5, unit: 'kg' } })],
    }
    await desk.ask('shipments.update', { reference, shipment: given })
    expect((await desk.ask('shipments.get', { reference })).filled_in).toEqual([
      'shipment_type',
      'contents[0].value.currency',
      'contents[0].weight.unit',
    ])
    // Nothing is filled in by an edit: it gives a whole request.
    expect(problemsIn(await desk.refusal('shipments.update', { reference, shipment: order }))).toContain(
      '$.shipment_type: required_property_missing',
    )
  })

  it('is no part of a request: an answer that is sent back is taken, and nobody else can set a mark', async () => {
    await using desk = await openDesk()
    await desk.ask('settings.update', { desk_defaults: {} })
    const marks = { Filled_In: ['x'], applied_rules: ['Mine'], wanted_service: { service: 'FAST' } }
    const shipment = await created(desk, { ...aRequest(), ...marks })
    expect(shipment).not.toHaveProperty('filled_in')
    expect(shipment).not.toHaveProperty('applied_rules')
    expect(shipment).not.toHaveProperty('wanted_service')
    const { reference } = shipment
    await desk.ask('shipments.update', { reference, shipment: { ...aRequest({ tags: ['New'] }), ...marks } })
    const edited = await desk.ask('shipments.get', { reference })
    expect(edited.tags).toEqual(['New'])
    expect(edited).not.toHaveProperty('wanted_service')
  })

  it('goes with the whole record to another desk', async () => {
    await using desk = await openDesk()
    const shipment = await created(desk, order)
    const file = join(aFolder(), 'one.jsonl')
    await ended(desk, 'transfer.export', { format: 'jsonl', history: true, path: file })
    await using other = await openDepotDesk()
    await ended(other, 'transfer.import', { file })
    expect(await other.ask('shipments.get', { reference: shipment.reference })).toEqual(shipment)
  })
})

describe('a file', () => {
  const table = `Order,First,Last,Phone,Street,City,Postcode,Country,Price,Weight
A-1,Ada,Byron,+44 20 7946 0001,1 High Street,Leeds,LS1 1BA,GB,10,0.5
A-2,Max,Born,+44 20 7946 0002,2 High Street,Leeds,LS1 1BA,GB,12,0.7
`
  const contact = 'addresses[destination].contact'
  const columns = Object.entries({
    Order: 'custom_reference',
    First: `${contact}.first_name`,
    Last: `${contact}.last_name`,
    Phone: `${contact}.contact_details.mobile`,
    Street: 'addresses[destination].address_line1',
    City: 'addresses[destination].locality',
    Postcode: 'addresses[destination].postal_code',
    Country: 'addresses[destination].country_iso_code',
    Price: 'contents[].value.amount',
    Weight: 'contents[].weight.value',
  }).map(([header, path]) => ({ header, path }))

  it('that says neither type nor origin, currency nor unit comes in, and its preview says what is filled in', async () => {
    await using desk = await openDesk()
    const file = aTextFile('orders.csv', table)
    const request = { file, map: { columns, values: [] } }
    const preview = await desk.ask('transfer.importPreview', request)
    expect(preview.counts).toMatchObject({ create: 2, refuse: 0 })
    expect(preview.filled_in).toContainEqual({ path: 'contents[].value.currency', shipments: 2 })
    expect(preview.shown[0]?.filled_in).toEqual(filledIn)
    await ended(desk, 'transfer.import', request)
    const { items } = await desk.ask('shipments.findByCustomReference', { custom_reference: 'A-2' })
    expect(items).toMatchObject([
      { contents: [{ value: { amount: 12, currency: 'GBP' }, weight: { value: 0.7 } }], filled_in: filledIn },
    ])
  })

  it('is believed before the desk: its columns and the values for all of its rows win', async () => {
    await using desk = await openDesk()
    const file = aTextFile('orders.csv', table)
    const values = [
      { path: 'contents[].value.currency', value: 'EUR' },
      { path: 'shipment_type', value: 'scheduled' },
    ]
    await ended(desk, 'transfer.import', { file, map: { columns, values } })
    const { items } = await desk.ask('shipments.findByCustomReference', { custom_reference: 'A-1' })
    expect(items).toMatchObject([{ shipment_type: 'scheduled', contents: [{ value: { currency: 'EUR' } }] }])
    expect(items[0]?.filled_in).not.toContain('contents[0].value.currency')
  })

  it('of requests is taken in the same way', async () => {
    await using desk = await openDesk()
    const file = aLinesFile([order])
    expect((await ended(desk, 'transfer.import', { file })).result).toMatchObject({
      shipments: 1,
      refused: 0,
    })
    const { items } = await desk.ask('shipments.findByCustomReference', { custom_reference: 'ORDER-1' })
    expect(items[0]?.filled_in).toEqual(filledIn)
  })

  it('that updates a draft leaves the marks of what it says now', async () => {
    await using desk = await openDesk()
    const { reference } = await desk.ask('shipments.create', order)
    const said = { ...order, shipment_type: 'on_demand', contents: [contentsOf()] }
    const file = aLinesFile([said])
    const job = await ended(desk, 'transfer.import', { file, duplicates: 'update' })
    expect((await desk.ask('shipments.get', { reference })).filled_in).toEqual(filledIn.slice(1, 3))
    await ended(desk, 'transfer.undo', { job: job.job })
    expect((await desk.ask('shipments.get', { reference })).filled_in).toEqual(filledIn)
  })
})
