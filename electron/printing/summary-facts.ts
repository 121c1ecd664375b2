import { addressLines } from '#shared/shipments/address-lines.ts'
import type { Address } from '#shared/shipments/create-request.ts'
import { addressTypes } from '#shared/shipments/enumerations.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { formatMoney } from '#shared/format/format.ts'
import { partyName } from '#shared/shipments/party-name.ts'
import { type Party, partyOf } from './party.ts'
import type { PrintTexts } from './print-texts.ts'

export type Fact = { readonly name: string; readonly value: string }
export type FactGroup = { readonly title: string; readonly facts: readonly Fact[] }

/** As many as are written out; what more there are is told in a line each. */
const WRITTEN_OUT = 4

const byType = (shipment: Shipment): readonly Address[] =>
  addressTypes.flatMap((type) => shipment.addresses.filter((one) => one.address_type === type))

/** Who sends and who gets it, first of all. */
export const partiesOf = (shipment: Shipment, texts: PrintTexts): readonly Party[] =>
  byType(shipment)
    .slice(0, WRITTEN_OUT)
    .map((address) => withNote(partyOf(address, texts), address, texts))

const withNote = (party: Party, { special_instructions: note }: Address, { label }: PrintTexts): Party =>
  note
    ? { ...party, lines: [...party.lines, `${label('addresses[].special_instructions')}: ${note}`] }
    : party

/** Everything else that is known of a shipment, for whoever holds the print. */
export const factsOf = (shipment: Shipment, texts: PrintTexts): readonly FactGroup[] => {
  const { metadata = [], label_properties: labels = [], paperless_documents: documents = [] } = shipment
  const { label, say, word, moment } = texts
  const groups = [
    { title: label(''), facts: named(ownFacts(shipment, texts), texts) },
    { title: label('allocation'), facts: named(carrierFacts(shipment, texts), texts) },
    { title: label('customs_documentation'), facts: named(customsFacts(shipment, texts), texts) },
    {
      title: say('print_further_addresses'),
      facts: byType(shipment)
        .slice(WRITTEN_OUT)
        .map((address) => ({
          name: word('addresses[].address_type', address.address_type),
          value: [partyName(address), ...addressLines(address), address.country_iso_code].join(', '),
        })),
    },
    { title: label('metadata'), facts: metadata.map(({ key, value }) => ({ name: key, value })) },
    { title: label('label_properties'), facts: labels.map(({ key, value }) => ({ name: key, value })) },
    {
      title: label('paperless_documents'),
      facts: documents.map(({ document_type: type, usage, file_format: format, expiration }) => ({
        name: word('paperless_documents[].document_type', type),
        value: [
          word('paperless_documents[].usage', usage),
          word('paperless_documents[].file_format', format),
          expiration && say('print_until', { at: moment(expiration) }),
        ]
          .filter(Boolean)
          .join(', '),
      })),
    },
  ]
  return groups.filter(({ facts }) => facts.length > 0)
}

/** What is known, by the paths of the properties. */
type Known = Readonly<Record<string, string | undefined>>

const named = (facts: Known, { label }: PrintTexts): readonly Fact[] =>
  Object.entries(facts).flatMap(([path, value]) => (value ? [{ name: label(path), value }] : []))

const ownFacts = (shipment: Shipment, { word, moment, range }: PrintTexts): Known => ({
  shipment_type: [word('shipment_type', shipment.shipment_type), word('direction', shipment.direction)].join(
    ', ',
  ),
  created: moment(shipment.created),
  order_date: shipment.order_date && moment(shipment.order_date),
  required_shipping_date: range(shipment.required_shipping_date),
  required_delivery_date: range(shipment.required_delivery_date),
  actual_delivery_date: shipment.actual_delivery_date && moment(shipment.actual_delivery_date),
  tags: shipment.tags?.join(', '),
  source: shipment.source && word('source', shipment.source),
  tenant: shipment.tenant,
  channel: shipment.channel,
})

const carrierFacts = (shipment: Shipment, { range, locale }: PrintTexts): Known => {
  const { allocation, shipping_date: shipped, expected_delivery_date: expected } = shipment
  if (!allocation) return {}
  const { carrier, price, tracking_details: tracking } = allocation
  return {
    'allocation.carrier': carrier.name ?? carrier.reference,
    'allocation.carrier.service_name': carrier.service_name ?? carrier.service_reference,
    'allocation.tracking_details': tracking?.shipment.tracking_references?.join(', '),
    shipping_date: range(shipped),
    expected_delivery_date: range(expected),
    'allocation.price': formatMoney({ amount: price.gross, currency: price.currency }, locale),
  }
}

const ofCustoms = (name: string): string => `customs_documentation.${name}`

const customsFacts = (
  { customs_documentation: customs }: Shipment,
  { word, moment, locale }: PrintTexts,
): Known => {
  if (!customs) return {}
  return {
    [ofCustoms('category_type')]: word(ofCustoms('category_type'), customs.category_type),
    [ofCustoms('reason_for_export')]: customs.reason_for_export,
    [ofCustoms('total_customs_value')]:
      customs.total_customs_value && formatMoney(customs.total_customs_value, locale),
    [ofCustoms('declaration_date')]: customs.declaration_date && moment(customs.declaration_date),
    [ofCustoms('invoice_number')]: customs.invoice_number,
    [ofCustoms('eori_number')]: customs.eori_number,
    [ofCustoms('shippers_vat_number')]: customs.shippers_vat_number,
    [ofCustoms('receivers_vat_number')]: customs.receivers_vat_number,
  }
}
