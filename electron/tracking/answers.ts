import type { TrackingEvent, TrackingOfShipment } from '#shared/tracking/tracking-event.ts'
import { documentedCode, stateOfCode } from '#shared/tracking/tracking-code.ts'
import { stateLabel } from '#shared/texts/words.ts'
import { refusedInState, resourceResult } from '../shipments/answers.ts'
import { bookingOfRow, recordOf, stateCodes, type StoredRow } from '../shipments/store/shipment-row.ts'

/** What was told of a shipment, in the contract's form. @throws Refusal while no carrier has taken it */
export const trackingOf = (row: StoredRow, events: readonly TrackingEvent[]): TrackingOfShipment => {
  const booking = bookingOfRow(row)
  if (!booking) throw refusedInState('invalid_state_for_operation', stateCodes.toWord(row.state), 'track')
  const { reference, custom_reference } = recordOf(row.record)
  const { carrier, tracking_details: details } = booking.allocation
  const { start, end = start } = booking.expected_delivery_date ?? {}
  const known = details?.shipment.tracking_references ?? []
  return {
    shipment_reference: reference,
    ...(custom_reference !== undefined && { custom_reference }),
    carrier_references: known.length > 0 ? known : [reference],
    carrier,
    events: events.map(documented),
    ...(end !== undefined && { expected_delivery_date: end }),
    _links: resourceResult({ reference }, '')._links,
  }
}

const documented = (event: TrackingEvent): TrackingOfShipment['events'][number] => {
  const state = stateOfCode(event.event_code)
  return {
    ...event,
    event_code: documentedCode(event.event_code),
    description: event.description ?? (state ? stateLabel(state, 'en') : 'For information'),
    ...(state && { state }),
  }
}
