import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { type Problem, Refusal } from '#shared/api-error.ts'
import { normalizeFileName } from '#shared/documents/file-name.ts'
import { problemOf } from '#shared/documents/finding-sentence.ts'
import { inspectFile } from '#shared/documents/inspect-file.ts'
import { problemAt, problemsOf } from '#shared/problems.ts'
import { isStamped, stampOf } from '#shared/reference.ts'
import { marksOf } from '#shared/shipments/desk-marks.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import { validateCreateRequest } from '#shared/shipments/create-request.ts'
import { normalizeRequest } from '#shared/normalize.ts'
import { inOwnForm } from './documented-form.ts'
import { requestIn, unmanaged } from './parts-of-record.ts'
import {
  type ManagedProperties,
  managedProperties,
  type RecordedDocument,
} from '#shared/transfer/whole-record.ts'
import { fileNameOf } from '../../documents/read-file.ts'
import { unchecked } from '../../platform/json.ts'
import { labelsIn, problemsOfLabels } from './read-labels.ts'
import { editedRecord } from '../../shipments/writing.ts'
import type { WholeRecord } from '../../shipments/import-record.ts'

const anObject = z.record(z.string(), z.unknown())
const DAY = 24 * 60 * 60 * 1000

export type WholeRecordPorts = {
  readonly now: Date
  /** Whether no other shipment has a document of that reference. */
  readonly isDocumentFree: (document: string, shipment: string) => boolean
}

/**
 * Reads a shipment with everything that the program manages, as it exports it, or in the documented form of Get Shipment.
 * What was asked for has to keep the rules of the day on which it was asked.
 * @throws Refusal `validation_error` with every problem
 */
export const readWholeRecord = async (
  input: unknown,
  { now, isDocumentFree }: WholeRecordPorts,
): Promise<WholeRecord> => {
  const normalized = normalizeRequest(input)
  const { properties, leftOut } = inOwnForm(anObject.safeParse(normalized.value).data ?? {})
  const managed = managedProperties.safeParse(properties)
  const files = managed.success ? filesOf(managed.data) : []
  const created = managed.success ? new Date(managed.data.created) : now
  const request = requestIn(properties)
  // It kept the rules of its day.
  const validation = validateCreateRequest(request, created, { before: request })
  const problems = [
    ...normalized.problems,
    ...(managed.success ? problemsOfMoments(managed.data, now) : problemsOf(managed.error.issues)),
    ...(validation.ok ? [] : validation.problems),
    ...(managed.success ? problemsOfDocuments(managed.data, files) : []),
    ...(managed.success ? problemsOfOwners(managed.data, isDocumentFree) : []),
    ...(managed.success ? await problemsOfLabels(managed.data) : []),
  ]
  if (!managed.success || !validation.ok || problems.length > 0)
    throw new Refusal('validation_error', problems)
  return {
    // What was checked is kept as it was written, so that it is exported again as it came.
    ...managedOf(managed.data, unchecked<Omit<ManagedProperties, 'contents'>>().parse(properties)),
    documents: (managed.data.paperless_documents ?? []).flatMap((one, index) =>
      documentOf(one, managed.data, files[index]),
    ),
    record: asItCame(properties, {
      ...editedRecord(managed.data, validation.request, notCalled),
      ...marksOf(managed.data),
    }),
    leftOut,
  }
}

/** A record that says the same as it was given keeps the order that it was given in: it is exported again as it came. */
const asItCame = (properties: Readonly<Record<string, unknown>>, read: ShipmentRecord): ShipmentRecord => {
  const { reference, created } = read
  const kept = { reference, created, ...unmanaged(properties), ...marksOf(read) }
  return isDeepStrictEqual(kept, read) ? unchecked<ShipmentRecord>().parse(kept) : read
}

/** Everything has a reference of its own already. */
const notCalled = (): never => {
  throw new Error('A whole record names all of its references.')
}

const managedOf = (checked: ManagedProperties, properties: Omit<ManagedProperties, 'contents'>) => ({
  state: checked.state,
  updated: Date.parse(checked.updated),
  delivered:
    checked.actual_delivery_date === undefined ? undefined : Date.parse(checked.actual_delivery_date),
  booking: properties.allocation && {
    allocation: properties.allocation,
    ...(properties.shipping_date && { shipping_date: properties.shipping_date }),
    ...(properties.expected_delivery_date && { expected_delivery_date: properties.expected_delivery_date }),
  },
  labelDetails: checked.label_details,
  labels: labelsIn(checked),
  history: properties.history ?? [],
})

/** A document that came without what it is kept by was not exported with its shipment. */
const documentOf = (
  {
    shipment_reference: _owner,
    file_content: _content,
    file_name: fileName = '',
    size,
    sha256,
    created,
    ...properties
  }: RecordedDocument,
  { reference, created: made }: ManagedProperties,
  bytes: Uint8Array | undefined,
): WholeRecord['documents'] => {
  if (size === undefined || sha256 === undefined) return []
  const name = normalizeFileName(fileName)
  const document = {
    ...properties,
    ...(name === undefined ? {} : { file_name: name }),
    shipment_reference: reference,
    size,
    sha256,
    created: created ?? made,
  }
  return [bytes ? { document, bytes } : { document }]
}

/** The bytes of each document; those that came without are undefined. */
const filesOf = ({ paperless_documents: documents = [] }: ManagedProperties) =>
  documents.map(({ file_content: content }) => (content === undefined ? undefined : bytesOf(content)))

const bytesOf = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'base64'))

/** References are stamped with their time: one of the far future would be the newest for ever. */
const problemsOfMoments = (managed: ManagedProperties, now: Date): readonly Problem[] => {
  const latest = now.getTime() + DAY
  const stamps = [
    ...stampsOf(managed.reference, ['reference']),
    [['created'], Date.parse(managed.created)],
    [['updated'], Date.parse(managed.updated)],
    ...managed.contents.flatMap(({ reference }, index) =>
      stampsOf(reference, ['contents', index, 'reference']),
    ),
  ] as const
  return stamps
    .filter(([, moment]) => moment > latest || moment < 0)
    .map(([path]) => problemAt(path, 'invalid_value'))
}

/** What another program has numbered by rules of its own is no time. */
const stampsOf = (reference: string, path: readonly (string | number)[]) =>
  isStamped(reference) ? [[path, stampOf(reference).milliseconds] as const] : []

/** A reference names one document, of one shipment. */
const problemsOfOwners = (
  { reference, paperless_documents: documents = [] }: ManagedProperties,
  isDocumentFree: WholeRecordPorts['isDocumentFree'],
): readonly Problem[] =>
  documents.flatMap(({ document_reference: own }, index) => {
    const isFirst = documents.findIndex((one) => one.document_reference === own) === index
    if (isFirst && isDocumentFree(own, reference)) return []
    return [problemAt(['paperless_documents', index, 'document_reference'], 'non_unique_reference')]
  })

const problemsOfDocuments = (
  { paperless_documents: documents = [] }: ManagedProperties,
  files: readonly (Uint8Array | undefined)[],
): readonly Problem[] =>
  documents.flatMap(({ file_format, sha256, size }, index) => {
    const bytes = files[index]
    if (!bytes) return []
    const path = ['paperless_documents', index, 'file_content']
    if (bytes.length !== size || fileNameOf(bytes) !== sha256) return [problemAt(path, 'invalid_format')]
    const finding = inspectFile(bytes, file_format)
    return finding ? [problemOf(finding, path)] : []
  })
