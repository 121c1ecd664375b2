import type { Link } from '#shared/resource-result.ts'
import type { Metadata } from '#shared/shipments/create-request.ts'
import type { AnsweredShipment, Shipment, StoredContents } from '#shared/shipments/shipment.ts'
import { answeredRange, linkTo, linkToDocument } from './answers.ts'

/** A shipment as the contract answers it (§3, §10). Without what the program manages it is a create request again. */
export const answeredShipment = (shipment: Shipment): AnsweredShipment => {
  const { metadata, contents, required_shipping_date, required_delivery_date, ...rest } = shipment
  const { shipping_date, expected_delivery_date, ...others } = rest
  return {
    ...others,
    ...(required_shipping_date && { required_shipping_date: answeredRange(required_shipping_date) }),
    ...(required_delivery_date && { required_delivery_date: answeredRange(required_delivery_date) }),
    ...(shipping_date && { shipping_date: answeredRange(shipping_date) }),
    ...(expected_delivery_date && { expected_delivery_date: answeredRange(expected_delivery_date) }),
    ...(metadata && { metadata: metadata.map(answeredMetadata) }),
    contents: contents.map(answeredContents),
    _links: linksOfShipment(shipment),
  }
}

const answeredMetadata = ({ metadata_type, ...entry }: Metadata): Metadata => {
  const type = metadata_type ?? entry.type
  return { ...entry, type, metadata_type: type }
}

const answeredContents = ({ metadata, contents, ...one }: StoredContents): StoredContents => ({
  ...one,
  ...(metadata && { metadata: metadata.map(answeredMetadata) }),
  ...(contents && { contents: contents.map(answeredContents) }),
})

/** Where the shipment and its documents are read. */
const linksOfShipment = ({ reference, paperless_documents: documents = [] }: Shipment): readonly Link[] => [
  linkTo(reference),
  ...documents.map(({ document_reference }) => linkToDocument(document_reference)),
]
