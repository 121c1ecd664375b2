import type { Problem } from '#shared/api-error.ts'
import { MOST_REFERENCES } from '#shared/shipments/bulk.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useAddTrackingEvents } from '#trpc/mutations/tracking.ts'
import { batched, type RefusalError, type BulkOperation } from '../actions/run/bulk-operation.ts'
import { type EventField, type EventForm, eventOf, propertyOf } from './event-form.ts'

/** Tells the desk the same event for every shipment. */
export const useTrackOperation = () => {
  const { mutateAsync: addTrackingEvents } = useAddTrackingEvents()
  return (form: EventForm & { readonly state: ShipmentState }): BulkOperation =>
    batched(async (references) => {
      const events = references.map((reference) => eventOf(form, reference))
      const { accepted, rejected } = await addTrackingEvents({ events })
      return {
        accepted,
        rejected: rejected.map((one) => ({ ...one, shipment_reference: references[one.index] ?? '' })),
      }
    }, MOST_REFERENCES)
}

const isAbout = (field: EventField, { property = '' }: Problem): boolean =>
  property.endsWith(`.${propertyOf[field]}`)

/** What the desk found wrong with a field. */
export const eventProblemAt = (error: RefusalError | undefined, field: EventField): Problem | undefined =>
  error?.details.find((problem) => isAbout(field, problem))
