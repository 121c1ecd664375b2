import type { ResourceResult } from '#shared/resource-result.ts'
import { type Refusal, refuse } from '#shared/api-error.ts'
import type { SetTrackingReferencesRequest } from '#shared/allocation/allocation.ts'
import { jsonPath } from '#shared/contract/json-path.ts'
import type { ShipmentRecord, TrackingDetails } from '#shared/shipments/shipment.ts'
import { canTrack } from '#shared/shipments/transition.ts'
import { refusedInState, resourceResult } from '../shipments/answers.ts'
import { bookingOfRow, recordOf, stateCodes } from '../shipments/store/shipment-row.ts'
import type { BookingPorts } from './bookings.ts'

/** Puts the references that the carrier's own system gave in place of those that were there. */
export const createTrackingReferences =
  ({ database, transitions, changes }: BookingPorts) =>
  /** @throws Refusal without an allocation, or when contents are named that are not the shipment's */
  (request: SetTrackingReferencesRequest, actor: string): ResourceResult => {
    const { reference } = request
    const result = database.write((writer) => {
      const row = transitions.find(reference)
      const state = stateCodes.toWord(row.state)
      const booking = bookingOfRow(row)
      if (!booking || !canTrack(state)) {
        throw refusedInState('invalid_state_for_operation', state, 'set_tracking_references')
      }
      const record = recordOf(row.record)
      const tracking_details = detailsOf(request, record)
      const { tracking_details: before, ...allocation } = booking.allocation
      transitions.book(writer, row, { ...booking, allocation: { ...allocation, tracking_details } })
      transitions.apply(writer, row, {
        operation: 'set_tracking_references',
        actor,
        to: state,
        changes: [{ property: '$.allocation.tracking_details', before, after: tracking_details }],
      })
      return resourceResult(record, `Shipment ${reference} has its tracking references.`)
    })
    changes.tell([reference])
    return result
  }

const detailsOf = (
  { reference, tracking_references, contents }: SetTrackingReferencesRequest,
  record: ShipmentRecord,
): TrackingDetails => {
  const known = new Set(
    record.contents.flatMap((outer) => [outer, ...(outer.contents ?? [])]).map((one) => one.reference),
  )
  const unknown = (contents ?? []).findIndex((one) => !known.has(one.reference))
  if (unknown >= 0) throw notItsContents(unknown)
  return { shipment: { reference, tracking_references }, ...(contents && { contents }) }
}

const notItsContents = (index: number): Refusal =>
  refuse('validation_error', {
    property: jsonPath(['contents', index, 'reference']),
    code: 'invalid_contents_reference',
    sentence: { key: 'contents_unknown' },
  })
