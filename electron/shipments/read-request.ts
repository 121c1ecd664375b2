import { Refusal } from '#shared/api-error.ts'
import { withoutDocuments } from '#shared/documents/without-documents.ts'
import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import { filledFromLocations } from '#shared/shipments/fill-from-locations.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { type Validation, validateCreateRequest } from '#shared/shipments/validate.ts'
import { type ReadDocument, readDocuments } from '../documents/read-document.ts'
import type { LocationService, PackageSizeService } from '../records/service.ts'
import type { Clock } from '../platform/clock.ts'

/** What requests may name. */
export type NamedRecords = {
  readonly locations: Pick<LocationService, 'find'>
  readonly packageSizes: Pick<PackageSizeService, 'find'>
}
type Ports = NamedRecords & { readonly clock: Clock }

/** What a new shipment is made of. */
export type ReadCreate = {
  readonly request: CreateShipmentRequest
  readonly documents: readonly ReadDocument[]
}

/** Reads requests as this desk takes them, with what their addresses leave to their shipping locations. */
export const createRequestReader = ({ clock, locations, packageSizes }: Ports) => {
  const records = {
    hasLocation: (reference: string): boolean => locations.find(reference) !== undefined,
    hasPackageSize: (reference: string): boolean => packageSizes.find(reference) !== undefined,
  }
  const validate = (input: unknown, before?: Shipment): Validation =>
    validateCreateRequest(input, clock.now(), before ? { ...records, before } : records)

  return {
    /** A create request with its documents. @throws Refusal `validation_error` with every problem of both */
    create: (input: unknown): ReadCreate => {
      const { request, documents: given } = withoutDocuments(input)
      const validation = validate(request)
      const documents = readDocuments(given ?? [], clock.now())
      if (validation.ok && documents.ok) {
        return {
          request: filledFromLocations(validation.request, locations.find),
          documents: documents.documents,
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
      return filledFromLocations(validation.request, locations.find)
    },
  }
}
export type RequestReader = ReturnType<typeof createRequestReader>
