import { toKilograms, sumExactly, withoutNoise } from '#shared/measures.ts'
import { tradeParty } from '#shared/papers/trade-parties.ts'
import type { Address } from '#shared/shipments/create-request.ts'
import { contentsTotals } from '#shared/shipments/contents-totals.ts'
import { partyName } from '#shared/shipments/party-name.ts'
import type { CarrierDetails, Shipment } from '#shared/shipments/shipment.ts'
import type { ManifestLine } from '../draw-manifest.ts'
import type { PrintTexts } from '../print-texts.ts'
import type { PaperContent } from './paper-content.ts'

/** A shipment as it stands on the note. */
export type CollectionLine = Omit<ManifestLine, 'pieceReferences'>

/** What is to be collected, where, when and by whom. */
export type CollectionNote = {
  /** Of the group, or of the only shipment. */
  readonly reference: string
  /** What people at the desk call it; empty where nobody named it. */
  readonly name: string
  readonly carrier: CarrierDetails
  /** What the carrier knows the sender by; empty where nobody entered it. */
  readonly accountNumber: string
  /** Where the driver comes to. */
  readonly origin: Address | undefined
  /** When, as the texts write it; empty where that is not known. */
  readonly when: string
  readonly lines: readonly CollectionLine[]
  readonly created: Date
  /** In English: the carrier's people read it. */
  readonly texts: PrintTexts
}

/** The note of one shipment. */
export const noteOfShipment = ({
  shipment,
  accountNumber,
  created,
  texts,
}: Pick<PaperContent, 'shipment' | 'accountNumber' | 'created' | 'texts'>): CollectionNote => ({
  reference: shipment.reference,
  name: shipment.custom_reference ?? '',
  carrier: shipment.allocation?.carrier ?? {},
  accountNumber,
  origin: tradeParty(shipment.addresses, 'collection')?.address,
  when: texts.range(shipment.shipping_date) ?? '',
  lines: [lineOfShipment(shipment)],
  created,
  texts,
})

const lineOfShipment = ({
  reference,
  custom_reference: customReference = '',
  addresses,
  allocation,
  contents,
}: Shipment): CollectionLine => {
  const receiver = tradeParty(addresses, 'consignee')?.address
  const { pieces, weights } = contentsTotals(contents)
  const kilograms = weights.map(({ value, unit }) => ({ amount: toKilograms(value, unit), quantity: 1 }))
  return {
    reference,
    customReference,
    trackingReferences: allocation?.tracking_details?.shipment.tracking_references ?? [],
    recipient: receiver ? partyName(receiver) : '',
    place: [receiver?.postal_code, receiver?.country_iso_code].filter(Boolean).join(' '),
    pieces,
    weight: kilograms.length === 0 ? undefined : withoutNoise(sumExactly(kilograms)),
  }
}
