import { type CreateShipmentRequest, validateCreateRequest } from '#shared/shipments/create-request.ts'
import { problemsIn } from './open-test-desk.ts'

/** The moment at which requests of these tests are made. */
export const now = new Date('2026-11-20T10:00:00.000Z')

/** The places and codes of everything that is wrong with a create request. */
export const problemsOf = (request: unknown): readonly string[] => {
  const validation = validateCreateRequest(request, now)
  return validation.ok ? [] : problemsIn({ details: validation.problems })
}

export const accepts = (request: unknown): boolean => validateCreateRequest(request, now).ok

/** A create request as it was understood. @throws when it is refused */
export const understood = (request: unknown): CreateShipmentRequest => {
  const validation = validateCreateRequest(request, now)
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems))
  return validation.request
}
