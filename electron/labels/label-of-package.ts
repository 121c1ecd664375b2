import { sumExactly } from '#shared/measures.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import { addressLines, streetLines, townLine } from '#shared/shipments/address-lines.ts'
import { personName } from '#shared/shipments/person-name.ts'
import { trackingReferenceOf } from '#shared/shipments/tracking-reference.ts'
import { countryName } from '#shared/format/format.ts'
import type { Booking } from '../shipments/store/shipment-row.ts'
import type { Label } from '../printing/label/label.ts'

type Address = ShipmentRecord['addresses'][number]

/** How much of a postal code tells the region that sorters send it to. */
const ROUTE_LETTERS = 3

/**
 * What stands on the label of one of a shipment's contents; nothing at all where it has no tracking reference, as carriers take
 * nothing that they cannot scan.
 */
export const labelOfPackage = (
  record: ShipmentRecord,
  booking: Booking,
  index: number,
): Label | undefined => {
  const { allocation } = booking
  const contents = record.contents[index]
  if (!contents) return undefined
  const trackingReference = trackingReferenceOf(allocation, contents.reference)
  if (trackingReference === undefined) return undefined
  const sender = record.addresses.find(({ address_type: type }) => type === 'origin')
  const recipient = record.addresses.find(({ address_type: type }) => type === 'destination')
  const { label_properties: own = [], weight, quantity } = contents
  return {
    reference: record.reference,
    contentsReference: contents.reference,
    customReference: record.custom_reference ?? '',
    carrier: allocation.carrier.name ?? '',
    service: allocation.carrier.service_name ?? '',
    sender: { name: nameOf(sender), address: sender ? addressOf(sender) : '' },
    recipient: recipientOf(recipient),
    route: routeOf(recipient),
    postalCode: recipient?.postal_code ?? '',
    piece: { number: index + 1, of: record.contents.length },
    ...(weight && {
      weight: { ...weight, value: sumExactly([{ amount: weight.value, quantity }]) },
    }),
    date: booking.shipping_date?.start ?? allocation.allocation_date,
    trackingReference,
    properties: [...(record.label_properties ?? []), ...own].map(({ key, value }) => `${key}: ${value}`),
  }
}

const nameOf = (address: Address | undefined): string =>
  address?.company_name ?? (address?.contact ? personName(address.contact) : '')

const addressOf = (address: Address): string =>
  [...addressLines(address), address.country_iso_code].filter((part) => part !== undefined).join(', ')

const recipientOf = (address: Partial<Address> = {}): Label['recipient'] => {
  const { contact, company_name: company = '', country_iso_code: country = '' } = address
  const { mobile, landline } = contact?.contact_details ?? {}
  return {
    ...(contact ? { name: personName(contact), company } : { name: company, company: '' }),
    street: streetLines(address),
    town: townLine(address),
    // In capitals and a language that the country it comes from reads, as the Universal Postal Union has it.
    country: countryName(country, 'en').toUpperCase(),
    telephone: mobile ?? landline ?? '',
  }
}

const routeOf = (address: Address | undefined): string =>
  [address?.country_iso_code, address?.postal_code?.replaceAll(/\s/gu, '').slice(0, ROUTE_LETTERS)]
    .filter((part) => part !== undefined && part !== '')
    .join('-')
