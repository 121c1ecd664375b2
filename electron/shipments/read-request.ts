import { Refusal } from '#shared/api-error.ts'
import { type DocumentReading, type ReadDocument, readDocuments } from '../documents/read-document.ts'
import {
  type Address,
  type CreateShipmentRequest,
  validateCreateRequest,
} from '#shared/shipments/create-request.ts'
import { withWrittenPostalCode } from '#shared/places/postal-codes.ts'
import type { ReadRequest } from '#shared/rule-findings.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import type { DeskMarks } from '#shared/shipments/desk-marks.ts'
import { type CompletedRequest, completeRequest, type DeskAdditions } from './complete-request.ts'
import type { LocationService, PackageSizeService } from '../records/service.ts'
import type { Clock } from '../platform/clock.ts'
import type { FindLocation } from '#shared/shipments/rules/rule.ts'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'

/** What requests may name. */
export type NamedRecords = {
  readonly locations: Pick<LocationService, 'find'>
  readonly packageSizes: Pick<PackageSizeService, 'find'>
}
type Ports = NamedRecords & { readonly clock: Clock; readonly additions: () => DeskAdditions }

/** What a new shipment is made of. */
export type ReadCreate = {
  readonly request: CreateShipmentRequest
  readonly documents: readonly ReadDocument[]
  /** What the desk has added. */
  readonly marks?: DeskMarks
}

const noDocuments: DocumentReading = { ok: true, documents: [] }

/** Reads requests as this desk takes them, with what their addresses leave to their shipping locations. */
export const createRequestReader = ({ clock, locations, packageSizes, additions }: Ports) => {
  const records = {
    hasLocation: (reference: string): boolean => locations.find(reference) !== undefined,
    findLocation: locations.find,
    hasPackageSize: (reference: string): boolean => packageSizes.find(reference) !== undefined,
  }
  const validate = (input: unknown, before?: Shipment): ReadRequest<CreateShipmentRequest> =>
    validateCreateRequest(input, clock.now(), before ? { ...records, before } : records)

  /** A desk that adds nothing takes the request as it came. */
  const complete = (input: unknown): CompletedRequest => {
    const { defaults, rules } = additions()
    if (Object.keys(defaults).length + rules.length === 0) return { request: input }
    return completeRequest(input, { defaults, rules, ...records })
  }

  const understood = (request: CreateShipmentRequest): CreateShipmentRequest => {
    const filled = filledFromLocations(request, locations.find)
    return { ...filled, addresses: filled.addresses.map(withWrittenPostalCode) }
  }

  return {
    /**
     * A create request with its documents, and with what the desk adds.
     * @throws Refusal `validation_error` with every problem of both
     */
    create: (input: unknown): ReadCreate => {
      const separated = withoutDocuments(input)
      const { request, marks } = complete(separated.request)
      const validation = validate(request)
      const documents =
        separated.documents === undefined ? noDocuments : readDocuments(separated.documents, clock.now())
      if (validation.ok && documents.ok) {
        return {
          request: understood(validation.request),
          documents: documents.documents,
          ...(marks && { marks }),
        }
      }
      throw new Refusal('validation_error', [
        ...(validation.ok ? [] : validation.problems),
        ...(documents.ok ? [] : documents.problems),
      ])
    },

    /**
     * A request in place of what a shipment was, or for one like another.
     * @param before in an edit, the shipment as it is
     * @throws Refusal `validation_error` with every problem of the request
     */
    request: (input: unknown, before?: Shipment): CreateShipmentRequest => {
      const validation = validate(input, before)
      if (!validation.ok) throw new Refusal('validation_error', validation.problems)
      return understood(validation.request)
    },
  }
}
export type RequestReader = ReturnType<typeof createRequestReader>

type Place = ShippingLocation['address']

/** A request whose addresses have what they leave to the shipping locations that they name. */
export const filledFromLocations = (
  request: CreateShipmentRequest,
  findLocation: FindLocation,
): CreateShipmentRequest => ({
  ...request,
  addresses: request.addresses.map((address) => {
    const { shipping_location_reference: reference = '' } = address
    const location = reference.trim() === '' ? undefined : findLocation(reference)
    return location ? filledFrom(location.address, address) : address
  }),
})

/** Without a contact it is the location's, and without a first line so is the place; what is given wins. */
const filledFrom = (place: Place, address: Address): Address => ({
  ...(address.contact === undefined ? whoIsAt(place) : {}),
  ...(address.address_line1 === undefined ? whereIs(place, address.country_iso_code) : {}),
  ...address,
})

const whoIsAt = ({ contact, company_name }: Place): Partial<Address> => ({
  ...(contact && { contact }),
  ...(company_name !== undefined && { company_name }),
})

const whereIs = (place: Place, country: string): Partial<Address> => {
  const { contact: _contact, company_name: _company, custom_reference: _own, ...where } = place
  if (where.country_iso_code === country) return where
  // What is written in the way of one country is no use in another.
  const {
    region: _region,
    postal_code: _code,
    national_address: _national,
    lat_long: _point,
    ...lines
  } = where
  return lines
}

/** A create request, and the documents that came with it; undefined when none did. */
type Separated = { readonly request: unknown; readonly documents: unknown }

/**
 * Parts the documents of a create request from the rest, which is validated by itself. The name of the property is met
 * in any case; where it is given twice, one stays in the request and is refused there.
 */
const withoutDocuments = (input: unknown): Separated => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { request: input, documents: undefined }
  const entries: (readonly [string, unknown])[] = Object.entries(input)
  const documents = entries.find(
    ([name, value]) => name.toLowerCase() === 'paperless_documents' && value !== null && value !== undefined,
  )
  if (!documents) return { request: input, documents: undefined }
  return {
    request: Object.fromEntries(entries.filter((entry) => entry !== documents)),
    documents: documents[1],
  }
}
