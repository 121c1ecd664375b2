import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { withValueAt } from '#helpers/a-request.ts'
import { requestTables, type TableName, type TableRow } from '#helpers/contract/request-tables.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'

const outer = 'contents[0]'
const inner = 'contents[0].contents[0]'
const inContents = (name: string): readonly string[] => [outer, inner].map((path) => `${path}.${name}`)
const address = 'addresses[2]'

/** Where each table's object stands in a request that has everything. */
const places: Readonly<Record<TableName, readonly string[]>> = {
  CreateShipmentRequest: [''],
  Address: [address],
  Contact: [`${address}.contact`],
  ContactDetails: [`${address}.contact.contact_details`],
  LatLong: [`${address}.lat_long`],
  Reservation: [`${address}.reservation`],
  ShipmentContents: [outer, inner],
  Weight: inContents('weight'),
  Dimensions: inContents('dimensions'),
  Value: inContents('value'),
  DangerousGoods: inContents('dangerous_goods'),
  HazardClass: inContents('dangerous_goods.hazard_classes[0]'),
  Metadata: ['metadata[1]', ...inContents('metadata[0]')],
  LabelProperty: ['label_properties[0]', ...inContents('label_properties[0]')],
  CustomsDocumentation: ['customs_documentation'],
  TotalCustomsValue: ['customs_documentation.total_customs_value'],
  DateRange: ['required_delivery_date'],
}

type Placed = TableRow & { readonly path: string; readonly table: string }
const rows: readonly Placed[] = Object.entries(requestTables).flatMap(([table, properties]) =>
  properties.flatMap((row: TableRow) =>
    Object.entries(places)
      .flatMap(([name, paths]) => (name === table ? paths : []))
      .map((place) => ({ ...row, table, path: place === '' ? row.name : `${place}.${row.name}` })),
  ),
)

/** Texts that have a rule of their own beside how long they may be, and are told by its code. */
const ruled =
  /_reference$|email$|code$|_type$|^(?:direction|currency|region|postal_code|type|shipping_terms|packing_group|physical_form|radioactivity|accessibility|country_of_origin)$/u
const isFree = ({ name, table }: Placed): boolean =>
  name === 'custom_reference' ||
  name === 'shippers_customs_reference' ||
  (!ruled.test(name) && !(name === 'unit' && table !== 'ShipmentContents'))

/** What is missed elsewhere without it. */
const missedAlong: Readonly<Record<string, string>> = {
  tenant: '$.channel: conflicting_properties',
  [`${address}.postal_code`]: `$.${address}.postal_code: required_property_missing`,
  [`${address}.contact`]: `$.${address}.contact: required_property_missing`,
  'required_delivery_date.end': '$.required_delivery_date: invalid_date_range',
}

const text = (length: number): string => 'x'.repeat(length)
const entries = (type: string, length: number): readonly unknown[] =>
  Array.from({ length }, (_, index) =>
    type === 'string[]' ? `word ${index}` : { key: `key ${index}`, value: 'v' },
  )

const ofType = (wanted: (type: string) => boolean): readonly Placed[] =>
  rows.filter(({ type }) => wanted(type))
const texts = ofType((type) => type === 'string')
const lists = ofType((type) => /^(?:string|Metadata|LabelProperty)\[\]$/u.test(type))
const numbers = ofType((type) => type === 'number' || type === 'int32')

/** Without the location that would spare the address what it lacks. */
const full = (): unknown => withValueAt(aFullRequest(), `${address}.shipping_location_reference`, undefined)

describe('a property of a request, row by row of the contract', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = openTestDesk()
    await saveRecordsOf(desk, aFullRequest())
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  const taken = (path: string, value: unknown) =>
    desk.ask('shipments.create', withValueAt(full(), path, value))
  const problems = async (path: string, value: unknown) =>
    problemsIn(await desk.refusal('shipments.create', withValueAt(full(), path, value)))

  it.each(rows.filter(({ required }) => required))('$path has to be there', async ({ path }) => {
    for (const nothing of [undefined, null])
      expect(await problems(path, nothing)).toContain(`$.${path}: required_property_missing`)
  })

  it.each(rows.filter(({ required }) => !required))('$path may be left out', async ({ path }) => {
    const missed = missedAlong[path]
    if (missed === undefined) await taken(path, undefined)
    else expect(await problems(path, undefined)).toEqual([missed])
  })

  it.each(texts.filter(isFree).filter(({ most }) => most !== undefined))(
    '$path can have up to $most characters',
    async ({ path, most = 0 }) => {
      await taken(path, text(most))
      expect(await problems(path, text(most + 1))).toEqual([`$.${path}: value_too_long`])
    },
  )

  it.each(texts.filter((row) => !isFree(row) && row.most !== undefined && row.most > 2))(
    '$path, which has a rule of its own, is told when it has more than $most characters',
    async ({ path, most = 0 }) =>
      expect(await problems(path, text(most + 1))).toContain(`$.${path}: value_too_long`),
  )

  it.each(texts.filter(isFree).filter(({ most }) => most === undefined))(
    '$path can have as many characters as it likes',
    async ({ path }) => expect(await taken(path, text(5_000))).toHaveProperty('reference'),
  )

  it.each(texts.filter(({ least }) => least !== undefined))(
    '$path is not empty where it is given',
    async ({ path, required }) => {
      const code = required ? 'required_property_missing' : 'value_too_short'
      expect(await problems(path, '')).toEqual([`$.${path}: ${code}`])
    },
  )

  it.each(lists.filter(({ most }) => most !== undefined))(
    '$path can have up to $most entries',
    async ({ path, type, most = 0 }) => {
      await taken(path, entries(type, most))
      expect(await problems(path, entries(type, most + 1))).toEqual([`$.${path}: too_many_elements`])
    },
  )

  it.each(rows.filter(({ type, least }) => type.endsWith('[]') && least !== undefined))(
    '$path has at least $least entries',
    async ({ path, least = 0 }) => {
      const fewer = [...aFullRequest().addresses].slice(0, least - 1)
      expect(await problems(path, fewer)).toEqual([`$.${path}: too_few_elements`])
    },
  )

  it.each(numbers)('$path is a number within its limits', async ({ path, least, most }) => {
    expect(await problems(path, '1')).toContain(`$.${path}: invalid_format`)
    if (least === undefined || most === undefined) return
    for (const value of [least, most]) await taken(path, value)
    expect(await problems(path, least - 0.1)).toEqual([`$.${path}: value_too_small`])
    expect(await problems(path, most + 0.1)).toEqual([`$.${path}: value_too_large`])
  })

  it.each([...texts, ...ofType((type) => type === 'date-time')])('$path is text', async ({ path }) =>
    expect(await problems(path, 5)).toContain(`$.${path}: invalid_format`),
  )

  it.each(ofType((type) => type === 'date-time'))('$path is a moment with an offset', async ({ path }) => {
    await taken(path, '2100-01-01T10:00:00.1234567+05:30')
    for (const wrong of ['2100-01-01', '2100-01-01T10:00:00', '01/02/2100', ''])
      expect(await problems(path, wrong)).toContain(`$.${path}: invalid_format`)
  })
})
