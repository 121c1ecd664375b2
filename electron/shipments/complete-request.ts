import { isTree } from '#shared/contract/tree.ts'
import type { DeskDefaults } from '#shared/desk-defaults/desk-defaults.ts'
import { withDeskDefaults } from '#shared/desk-defaults/with-desk-defaults.ts'
import { type FindLocation, withPlace } from '#shared/locations/with-place.ts'
import type { DeskMarks } from '#shared/shipments/desk-marks.ts'

type Ports = { readonly defaults: DeskDefaults; readonly findLocation: FindLocation }
export type CompletedRequest = { readonly request: unknown; readonly marks?: DeskMarks }

/** A create request with what the desk adds to it before it is checked, and the marks that say so. */
export const completeRequest = (input: unknown, { defaults, findLocation }: Ports): CompletedRequest => {
  const { request, filledIn } = withDeskDefaults(input, defaults)
  if (filledIn.length === 0) return { request }
  return {
    request: filledIn.includes('addresses[origin]') ? withPlaces(request, findLocation) : request,
    marks: { filled_in: filledIn },
  }
}

const withPlaces = (request: unknown, findLocation: FindLocation): unknown =>
  isTree(request) && Array.isArray(request['addresses'])
    ? {
        ...request,
        addresses: request['addresses'].map((address: unknown) => withPlace(address, findLocation)),
      }
    : request
