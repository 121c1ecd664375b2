import { z } from 'zod'
import {
  documentStates,
  documentTypes,
  documentUsages,
  FILE_SIZE_LIMIT,
  fileFormats,
} from '../documents/document.ts'
import { CARRIER_LABEL_SIZE_LIMIT, carrierLabelFormats } from '../labels/carrier-label.ts'
import { isReference, type ReferenceKind } from '../reference.ts'
import { deskMarks } from '../shipments/desk-marks.ts'
import { country, dateTime } from '../shipments/primitives.ts'
import { operations } from '../shipments/shipment.ts'
import { shipmentStates } from '../shipments/shipment-state.ts'
import { storedSentence } from '../texts/sentences.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, { error: 'invalid_format' })
const reference = (kind: ReferenceKind) =>
  z.string().refine((text) => isReference(kind, text), { error: 'invalid_reference_format' })
const text = (max: number) => z.string().max(max)
const state = z.enum(shipmentStates, { error: 'invalid_shipment_state' })
const range = z.strictObject({ start: dateTime.exactOptional(), end: dateTime.exactOptional() })
const money = z.number().nonnegative()

const tax = z.strictObject({
  rate: z.strictObject({
    reference: text(200),
    country_iso_code: country,
    type: text(200),
    value: z.number(),
  }),
  amount: money,
})
const tracking = z.strictObject({
  reference: text(50),
  tracking_references: z.array(text(200)).max(100).exactOptional(),
})
const allocation = z.strictObject({
  carrier: z.strictObject({
    reference: text(50).exactOptional(),
    name: text(200).exactOptional(),
    service_reference: text(50).exactOptional(),
    service_name: text(200).exactOptional(),
  }),
  allocation_date: dateTime,
  price: z.strictObject({
    net: money,
    gross: money,
    taxes: z.array(tax).max(20).exactOptional(),
    currency: z.string().length(3),
  }),
  tracking_details: z
    .strictObject({ shipment: tracking, contents: z.array(tracking).max(10_000).exactOptional() })
    .exactOptional(),
})

const labelDetails = z.strictObject({ date_first_retrieved: dateTime, retrieval_count: z.int().min(1) })

/** A document with its bytes as base64; without them its file was damaged, or the documents were not exported. */
const document = z.strictObject({
  document_reference: reference('document'),
  document_state: z.enum(documentStates),
  document_type: z.enum(documentTypes),
  file_format: z.enum(fileFormats),
  usage: z.enum(documentUsages),
  expiration: dateTime.exactOptional(),
  shipment_reference: reference('shipment').exactOptional(),
  file_name: text(255).exactOptional(),
  size: z.int().min(1).max(FILE_SIZE_LIMIT).exactOptional(),
  sha256: sha256.exactOptional(),
  created: dateTime.exactOptional(),
  file_content: z.base64().exactOptional(),
})

/** A label that the carrier gave for one of the contents, with its bytes as base64. */
const carrierLabel = z.strictObject({
  contents_reference: reference('contents'),
  file_name: text(255),
  file_format: z.enum(carrierLabelFormats),
  size: z.int().min(1).max(CARRIER_LABEL_SIZE_LIMIT),
  sha256,
  created: dateTime,
  file_content: z.base64(),
})
/** A label as it was first printed, by the digest of what stands on it, with its bytes as base64. */
const keptLabel = z.strictObject({ digest: sha256, file_content: z.base64() })

const change = z.strictObject({
  property: text(500),
  before: z.json().exactOptional(),
  after: z.json().exactOptional(),
})
const historyEntry = z.strictObject({
  sequence: z.int().min(1),
  at: dateTime,
  actor: text(200),
  desk: text(200),
  operation: z.enum(operations),
  from: state.exactOptional(),
  to: state.exactOptional(),
  reason: text(1000).exactOptional(),
  sentence: storedSentence,
  changes: z.array(change).max(10_000),
  program_version: text(50),
})

const contentsReferences = z.object({
  reference: reference('contents'),
  contents: z.array(z.object({ reference: reference('contents') })).exactOptional(),
})

/** What the program manages of a shipment, as it exports it; the rest is a create request. */
export const managedProperties = z.object({
  reference: reference('shipment'),
  state,
  created: dateTime,
  updated: dateTime,
  shipping_date: range.exactOptional(),
  expected_delivery_date: range.exactOptional(),
  actual_delivery_date: dateTime.exactOptional(),
  allocation: allocation.exactOptional(),
  label_details: labelDetails.exactOptional(),
  ...deskMarks.shape,
  paperless_documents: z.array(document).max(1000).exactOptional(),
  carrier_labels: z.array(carrierLabel).max(10_000).exactOptional(),
  kept_labels: z.array(keptLabel).max(10_000).exactOptional(),
  history: z.array(historyEntry).max(100_000).exactOptional(),
  contents: z.array(contentsReferences),
})
export type ManagedProperties = z.output<typeof managedProperties>
export type RecordedDocument = z.output<typeof document>
/** The labels of a shipment that were exported with it, and what they are checked against. */
export type RecordedLabels = Pick<
  ManagedProperties,
  'carrier_labels' | 'kept_labels' | 'contents' | 'allocation'
>
