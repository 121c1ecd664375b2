import type { Allocation, ShipmentRecord, StoredContents } from '#shared/shipments/shipment.ts'
import { foldText } from '#shared/words.ts'

/** What people type to find a shipment: references, names, companies, towns, postcodes, e-mail addresses, SKUs. */
export const searchTextOf = (record: ShipmentRecord): string => {
  const texts = [
    record.custom_reference,
    ...record.addresses.flatMap(textsOfAddress),
    ...record.contents.flatMap(textsOfContents),
  ]
  return [...new Set(texts.filter((text) => text !== undefined && text !== ''))].join('\n')
}

/** Every tracking reference that a carrier gave. */
export const searchedTrackingReferences = (allocation?: Allocation): readonly string[] => {
  const details = allocation?.tracking_details
  const named = details ? [details.shipment, ...(details.contents ?? [])] : []
  return [...new Set(named.flatMap(({ tracking_references }) => tracking_references ?? []))]
}

/** The customer's own references of the packages and items. */
export const contentsReferencesOf = (record: ShipmentRecord): readonly string[] => [
  ...new Set(
    record.contents
      .flatMap((outer) => [outer, ...(outer.contents ?? [])])
      .flatMap((contents) => contents.custom_reference ?? []),
  ),
]

/** The references that the program gave to the packages and items. */
export const ownContentsReferencesOf = (record: ShipmentRecord): readonly string[] =>
  record.contents.flatMap((outer) => [outer, ...(outer.contents ?? [])]).map(({ reference }) => reference)

type Address = ShipmentRecord['addresses'][number]

const textsOfAddress = ({ contact, ...address }: Address): readonly (string | undefined)[] => [
  contact && [contact.first_name, contact.middle_name, contact.last_name].filter(Boolean).join(' '),
  address.company_name,
  contact?.contact_details?.email,
  address.locality,
  address.postal_code,
  // People leave out the gap of "PR4 5LE" and the hyphen of "150-0002".
  address.postal_code?.replaceAll(/[\s-]/gu, ''),
  address.custom_reference,
]

const textsOfContents = (contents: StoredContents): readonly (string | undefined)[] => [
  contents.sku,
  contents.custom_reference,
  ...(contents.contents ?? []).flatMap(textsOfContents),
]

/** A tracking reference as it is typed to be found: by its beginning, and, backwards, by its end. */
export const trackingSearchTexts = (reference: string): readonly [string, string] => {
  const letters = Array.from(compact(reference))
  return [`>${letters.join('')}`, `<${letters.toReversed().join('')}`]
}

/** Carriers print gaps into their references that people leave out. */
const compact = (text: string): string => foldText(text).replaceAll(/\s/gu, '')
