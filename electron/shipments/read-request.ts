import { Refusal } from '../../shared/api-error.ts'
import type { CreateShipmentRequest } from '../../shared/shipments/create-request.ts'
import { filledFromLocations } from '../../shared/shipments/fill-from-locations.ts'
import type { Shipment } from '../../shared/shipments/shipment.ts'
import { validateCreateRequest } from '../../shared/shipments/validate.ts'
import type { LocationService, PackageSizeService } from '../places/service.ts'
import type { Clock } from '../platform/clock.ts'

/** What requests may name. */
export type RequestPlaces = {
  readonly locations: Pick<LocationService, 'find'>
  readonly packageSizes: Pick<PackageSizeService, 'find'>
}
type Ports = RequestPlaces & { readonly clock: Clock }

/** Reads requests as this desk takes them. */
export const createRequestReader = ({ clock, locations, packageSizes }: Ports) => {
  const places = {
    hasLocation: (reference: string): boolean => locations.find(reference) !== undefined,
    hasPackageSize: (reference: string): boolean => packageSizes.find(reference) !== undefined,
  }
  /**
   * The request, with what its addresses leave to their shipping locations.
   * @param before in an edit, the shipment as it is
   * @throws Refusal `validation_error` with every problem of the request
   */
  return (input: unknown, before?: Shipment): CreateShipmentRequest => {
    const known = before ? { ...places, before } : places
    const validation = validateCreateRequest(input, clock.now(), known)
    if (!validation.ok) throw new Refusal('validation_error', validation.problems)
    return filledFromLocations(validation.request, locations.find)
  }
}
export type ReadRequest = ReturnType<typeof createRequestReader>
