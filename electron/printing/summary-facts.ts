import { addressLines } from '#shared/shipments/address-lines.ts'
import type { Address, DateRange } from '#shared/shipments/create-request.ts'
import { addressTypes } from '#shared/shipments/enumerations.ts'
import { personName } from '#shared/shipments/person-name.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { countryName, formatMoney } from '#shared/format/format.ts'
import { readableWord } from '#shared/transfer/cells.ts'

export const LOCALE = 'en-GB'

/** A moment of the contract as a person at the desk reads it. */
export type Say = (at: string) => string
export type Fact = { readonly name: string; readonly value: string }
export type FactGroup = { readonly title: string; readonly facts: readonly Fact[] }
/** Somebody whom a shipment concerns: who, and the lines below the name. */
export type Party = { readonly title: string; readonly name: string; readonly lines: readonly string[] }

/** As many as are written out; what more there are is told in a line each. */
const WRITTEN_OUT = 4

const byType = (shipment: Shipment): readonly Address[] =>
  addressTypes.flatMap((type) => shipment.addresses.filter((one) => one.address_type === type))

/** Who sends and who gets it, first of all. */
export const partiesOf = (shipment: Shipment): readonly Party[] =>
  byType(shipment).slice(0, WRITTEN_OUT).map(partyOf)

const partyOf = (address: Address): Party => {
  const { contact, company_name: company, address_type: type, special_instructions: note } = address
  const person = contact && personName(contact)
  const { landline, mobile, email } = contact?.contact_details ?? {}
  return {
    title: readableWord(type),
    name: nameOf(address),
    lines: [
      person === undefined ? undefined : company,
      ...addressLines(address),
      countryName(address.country_iso_code, LOCALE),
      [mobile ?? landline, email].filter(Boolean).join(' · '),
      note && `Note: ${note}`,
    ].filter((line): line is string => line !== undefined && line !== ''),
  }
}

const nameOf = ({ contact, company_name, shipping_location_reference: location }: Address): string =>
  (contact && personName(contact)) ?? company_name ?? location ?? ''

/** Everything else that is known of a shipment, for whoever holds the paper. */
export const factsOf = (shipment: Shipment, say: Say): readonly FactGroup[] => {
  const { metadata = [], label_properties: labels = [], paperless_documents: documents = [] } = shipment
  const groups = [
    { title: 'Shipment', facts: named(ownFacts(shipment, say)) },
    { title: 'Carrier', facts: named(carrierFacts(shipment, say)) },
    { title: 'Customs', facts: named(customsFacts(shipment, say)) },
    {
      title: 'Further addresses',
      facts: byType(shipment)
        .slice(WRITTEN_OUT)
        .map((address) => ({
          name: readableWord(address.address_type),
          value: [nameOf(address), ...addressLines(address), address.country_iso_code].join(', '),
        })),
    },
    { title: 'Metadata', facts: metadata.map(({ key, value }) => ({ name: key, value })) },
    { title: 'On the label', facts: labels.map(({ key, value }) => ({ name: key, value })) },
    {
      title: 'Documents',
      facts: documents.map(({ document_type: type, usage, file_format: format, expiration }) => ({
        name: readableWord(type),
        value: [readableWord(usage), format.toUpperCase(), expiration && `until ${say(expiration)}`]
          .filter(Boolean)
          .join(', '),
      })),
    },
  ]
  return groups.filter(({ facts }) => facts.length > 0)
}

type Named = Readonly<Record<string, string | undefined>>

const named = (facts: Named): readonly Fact[] =>
  Object.entries(facts).flatMap(([name, value]) => (value ? [{ name, value }] : []))

const ownFacts = (shipment: Shipment, say: Say): Named => ({
  Type: `${readableWord(shipment.shipment_type)}, ${readableWord(shipment.direction).toLowerCase()}`,
  Created: say(shipment.created),
  Ordered: shipment.order_date && say(shipment.order_date),
  'To be shipped': rangeWords(shipment.required_shipping_date, say),
  'To be delivered': rangeWords(shipment.required_delivery_date, say),
  Delivered: shipment.actual_delivery_date && say(shipment.actual_delivery_date),
  Tags: shipment.tags?.join(', '),
  Source: shipment.source,
  Tenant: shipment.tenant,
  Channel: shipment.channel,
})

const carrierFacts = (shipment: Shipment, say: Say): Named => {
  const { allocation, shipping_date: shipped, expected_delivery_date: expected } = shipment
  if (!allocation) return {}
  const { carrier, price, tracking_details: tracking } = allocation
  return {
    Carrier: carrier.name ?? carrier.reference,
    Service: carrier.service_name ?? carrier.service_reference,
    Tracking: tracking?.shipment.tracking_references?.join(', '),
    Ships: rangeWords(shipped, say),
    Arrives: rangeWords(expected, say),
    Price: formatMoney({ amount: price.gross, currency: price.currency }, LOCALE),
  }
}

const customsFacts = ({ customs_documentation: customs }: Shipment, say: Say): Named =>
  customs
    ? {
        Category: readableWord(customs.category_type),
        'Reason for export': customs.reason_for_export,
        Value: customs.total_customs_value && formatMoney(customs.total_customs_value, LOCALE),
        Declared: customs.declaration_date && say(customs.declaration_date),
        Invoice: customs.invoice_number,
        EORI: customs.eori_number,
        'Sender’s VAT': customs.shippers_vat_number,
        'Receiver’s VAT': customs.receivers_vat_number,
      }
    : {}

const rangeWords = (range: DateRange | undefined, say: Say): string | undefined => {
  const { start, end } = range ?? {}
  if (start !== undefined && end !== undefined) return `${say(start)} – ${say(end)}`
  if (start !== undefined) return `from ${say(start)}`
  return end === undefined ? undefined : `by ${say(end)}`
}
