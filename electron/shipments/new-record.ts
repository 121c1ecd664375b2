import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import type { ShipmentRecord, StoredContents } from '#shared/shipments/shipment.ts'
import type { MakeReference } from './references.ts'

/** The record of a new shipment: what was asked for, with references and the defaults that depend on the moment. */
export const newRecord = (
  request: CreateShipmentRequest,
  makeReference: MakeReference,
  now: Date,
): ShipmentRecord => {
  // The shipment's own reference is made last: the newest of all, from which the next start goes on.
  const contents = withReferences(request.contents, [], makeReference)
  return recordOf(request, contents, { reference: makeReference('shipment'), created: now.toISOString() })
}

/**
 * The record of a shipment after an edit: another request, whole, under the same reference. Contents keep their
 * references place by place; those that were not there before get new ones.
 */
export const editedRecord = (
  before: Own & { readonly contents: readonly Referenced[] },
  request: CreateShipmentRequest,
  makeReference: MakeReference,
): ShipmentRecord =>
  recordOf(request, withReferences(request.contents, before.contents, makeReference), {
    reference: before.reference,
    created: before.created,
  })

type Contents = CreateShipmentRequest['contents']
type Own = Pick<ShipmentRecord, 'reference' | 'created'>
/** Contents as far as it matters which is which. */
type Referenced = { readonly reference: string; readonly contents?: readonly Pick<Own, 'reference'>[] }

const withReferences = (
  contents: Contents,
  before: readonly Referenced[],
  makeReference: MakeReference,
): readonly StoredContents[] => {
  const referenceOf = (kept: Pick<Referenced, 'reference'> | undefined): string =>
    kept?.reference ?? makeReference('contents')
  return contents.map(({ contents: inner, ...outer }, index) => ({
    reference: referenceOf(before[index]),
    ...outer,
    ...(inner && {
      contents: inner.map(({ contents: _none, ...item }, inside) => ({
        reference: referenceOf(before[index]?.contents?.[inside]),
        ...item,
      })),
    }),
  }))
}

const recordOf = (
  { custom_reference, source = '', customs_documentation: customs, ...request }: CreateShipmentRequest,
  contents: readonly StoredContents[],
  { reference, created }: Own,
): ShipmentRecord => ({
  reference,
  created,
  // An empty reference is none.
  ...(custom_reference === undefined || custom_reference === '' ? {} : { custom_reference }),
  ...request,
  source: source === '' ? 'desk' : source,
  contents,
  ...(customs && {
    customs_documentation: { declaration_date: created, invoice_date: created, ...customs },
  }),
})
