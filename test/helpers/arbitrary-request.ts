import fc from 'fast-check'

/*
 * Create requests as the contract keeps them: all properties in any combination, each rule kept. What goes in as
 * one of these, or as an untidy writing of it, has to come out as it is.
 */

type Shape = Readonly<Record<string, fc.Arbitrary<unknown>>>

/** An object that has the properties named for certain and each of the others by chance. */
const some = (shape: Shape, ...certain: readonly string[]) =>
  fc.record({ ...shape }, { requiredKeys: [...certain], noNullPrototype: true })

/** Text of any script that says something, of at most so many characters as JavaScript counts them. */
const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('田中さくら', 'Ní Bhriain', 'a"b\\c', '𝒳'),
    )
    .map((typed) => typed.toWellFormed())
    .filter((typed) => typed.length <= most && /\S/u.test(typed))

const locations = ['NG-01', '東京倉庫', 'a"b\\c']
const packageSizes = ['BOX-S', 'Größe 2']
/** The places that arbitrary requests name, for a desk that has to know them. */
export const arbitraryLocations = [
  ...locations.map((reference) => ({ shipping_location_reference: reference })),
  ...packageSizes.map((reference) => ({ package_size_reference: reference })),
]

const number = (most: number) =>
  fc.integer({ min: 1, max: most * 1000 }).map((thousandths) => thousandths / 1000)
const currency = fc.constantFrom('GBP', 'EUR', 'USD', 'JPY')
const moment = fc.constantFrom(
  '2099-01-05T00:00:00+00:00',
  '2098-11-20T09:14:55.1234567+05:30',
  '2099-02-03T10:00:00Z',
)
const email = fc.constantFrom('ada@example.com', 'o.neil+1@sub.example.ie')

const contactDetails = fc
  .tuple(some({ landline: text(100), mobile: text(100) }, 'landline'), fc.boolean(), email)
  .map(([{ landline, ...rest }, isMobile, address]) => ({
    ...(isMobile ? { mobile: landline } : { landline, ...rest }),
    email: address,
  }))
const contact = some(
  {
    reference: text(50),
    title: text(50),
    first_name: text(100),
    last_name: text(100),
    middle_name: text(100),
    position: text(100),
    contact_details: contactDetails,
  },
  'first_name',
  'last_name',
  'contact_details',
)

const place = fc.constantFrom(
  { country_iso_code: 'GB', postal_code: 'PR4 5LE' },
  { country_iso_code: 'GB', postal_code: 'M2 6LW', region: 'Lancashire' },
  { country_iso_code: 'US', postal_code: '95112', region: 'CA' },
  { country_iso_code: 'IE', postal_code: 'H91 E2K3', region: 'Co. Galway' },
  { country_iso_code: 'SA', postal_code: '12211', national_address: 'RRRD2929' },
  { country_iso_code: 'HK' },
)
const addressOf = (type: string) =>
  fc
    .tuple(
      some(
        {
          shipping_location_reference: fc.constantFrom(...locations),
          custom_reference: text(50),
          contact,
          company_name: text(100),
          property_number: text(50),
          property_name: text(50),
          address_line1: text(255),
          address_line2: text(255),
          address_line3: text(255),
          locality: text(255),
          lat_long: fc.record({ latitude: number(90), longitude: number(180) }, { noNullPrototype: true }),
          reservation: some({
            reference: text(50),
            location_reference: text(50),
            external_reference: text(50),
          }),
          special_instructions: text(150),
        },
        'shipping_location_reference',
        'contact',
        'address_line1',
      ),
      place,
    )
    .map(([address, where]) => ({ address_type: type, ...address, ...where }))
const addresses = fc
  .shuffledSubarray(['return', 'sender', 'recipient', 'importer', 'billing'], { maxLength: 3 })
  .chain((others) => fc.tuple(...['origin', 'destination', ...others].map(addressOf)))

const typed = fc.constantFrom(
  { value: 'true', type: 'bool' },
  { value: '-5', type: 'integer' },
  { value: '2.50', type: 'decimal' },
  { value: '2026-11-19T08:00:00Z', type: 'date_time_offset' },
  { value: 'https://shop.example/1', type: 'url' },
  { value: ' any ', type: 'string' },
  { value: 'x', type: 'null' },
)
const metadata = fc.uniqueArray(
  fc.tuple(text(50), typed).map(([key, rest]) => ({ key, ...rest })),
  { maxLength: 4, selector: ({ key }) => key },
)
const labelProperties = fc.uniqueArray(
  fc.record({ key: text(50), value: text(500) }, { noNullPrototype: true }),
  { maxLength: 3, selector: ({ key }) => key },
)

const sorted = fc.tuple(number(100), number(100), fc.boolean()).map(([one, other, isFlat]) => ({
  length: Math.max(one, other),
  height: Math.min(one, other),
  ...(isFlat ? {} : { width: Math.min(one, other) }),
  unit: 'cm',
}))
const item: Shape = {
  custom_reference: text(50),
  package_size_reference: fc.constantFrom(...packageSizes),
  weight: number(100).map((value) => ({ value, unit: 'kg' })),
  dimensions: sorted,
  value: some({ amount: number(10_000), currency, discount: number(100) }, 'amount', 'currency'),
  sku: text(50),
  description: text(100),
  model: text(50),
  country_of_origin: fc.constantFrom('PT', 'JP', 'GB'),
  harmonisation_code: fc.constantFrom('62.03.42', '7323910000', '090210'),
  shipping_terms: fc.constantFrom('fca', 'ddp'),
  quantity: fc.integer({ min: 1, max: 99 }),
  unit: text(50),
  dangerous_goods: fc.constantFrom(
    {},
    { id_number: 'UN1263', hazard_classes: [{ code: '3' }], packing_group: 'ii' },
  ),
  metadata,
  label_properties: labelProperties,
}
const contents = fc.array(
  some(
    { ...item, contents: fc.array(some(item, 'value', 'quantity'), { maxLength: 2 }) },
    'value',
    'quantity',
  ),
  { minLength: 1, maxLength: 3 },
)

const customs = some(
  {
    category_type: fc.constantFrom('gift', 'other'),
    importers_email: email,
    cn23_comments: text(500),
    attached_invoice_references: fc.uniqueArray(text(30), { maxLength: 3 }),
    eori_number: text(15),
    declaration_date: moment,
    invoice_date: moment,
    total_customs_value: fc.record({ amount: number(1000), currency }, { noNullPrototype: true }),
  },
  'category_type',
  'declaration_date',
  'invoice_date',
)

/** Any create request that the contract accepts, with its defaults, in the contract's own spelling. */
export const arbitraryRequest = some(
  {
    custom_reference: text(50),
    required_delivery_date: some({ start: fc.constant('2001-01-01T00:00:00Z'), end: moment }, 'end'),
    required_shipping_date: some({ start: moment }, 'start'),
    tags: fc.uniqueArray(text(50), { maxLength: 4 }),
    order_date: moment,
    metadata,
    customs_documentation: customs,
    direction: fc.constantFrom('outbound', 'inbound'),
    shipment_type: fc.constantFrom('scheduled', 'on_demand'),
    contents,
    addresses,
    label_properties: labelProperties,
    source: text(50),
    tenant: text(50),
  },
  'direction',
  'shipment_type',
  'contents',
  'addresses',
  'source',
)

const caseBlind = new Set(
  ['address_type', 'direction', 'shipment_type', 'unit', 'currency', 'country_iso_code', 'type'].concat([
    'country_of_origin',
    'shipping_terms',
    'packing_group',
    'category_type',
  ]),
)
/** `unit` is a free text of contents, and a closed list elsewhere. */
const isCaseBlind = (name: string, around: object): boolean =>
  caseBlind.has(name) && !(name === 'unit' && 'quantity' in around)

/** The same request as others would write it: names and words in any case, space around words, `null` here and there. */
export const untidily = (value: unknown, toss: () => boolean): unknown => {
  if (Array.isArray(value)) return value.map((element: unknown) => untidily(element, toss))
  if (typeof value !== 'object' || value === null) return value
  const properties = Object.entries(value).map(([name, inner]: [string, unknown]) => [
    toss() ? name.toUpperCase() : name,
    isCaseBlind(name, value)
      ? ` ${toss() ? String(inner).toUpperCase() : String(inner).toLowerCase()}\t`
      : untidily(inner, toss),
  ])
  return Object.fromEntries([
    ...properties,
    ...(toss() && !('description' in value) && 'quantity' in value ? [['description', null]] : []),
  ])
}

const placesIn = (value: unknown, path: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value)
    ? value.flatMap((element, index) => placesIn(element, `${path}[${index}]`))
    : Object.entries(value).flatMap(([name, part]) => placesIn(part, path === '' ? name : `${path}.${name}`))
  return path === '' ? inner : [path, ...inner]
}

/** A place somewhere in a value, as `withValueAt` takes it. */
export const arbitraryPlace = (value: unknown) => fc.constantFrom(...placesIn(value, ''))

/** Whatever structured clone may carry over the border of the program. */
export const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
  withSparseArray: true,
})
