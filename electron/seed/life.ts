import type { PropertyChange } from '#shared/shipments/shipment.ts'
import { endsDelivery } from '#shared/shipments/transition.ts'
import type { AuditEntry, ShipmentSeal } from '../audit/service.ts'
import type { SealedShipment } from '../audit/store.ts'
import { notBooked } from '../shipments/store/shipment-store.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import type { Step } from './plan-journey.ts'

/** Something that happened to a shipment at a moment (milliseconds since 1970), without who did it. */
export type LifeEntry = { readonly at: number; readonly entry: Omit<AuditEntry, 'actor'> }

type Born = {
  readonly reference: string
  readonly created: number
  readonly changes: readonly PropertyChange[]
  /** As it lies in the database, at the end of its life. */
  readonly written: SealedShipment
  readonly seal: (moment: SealedShipment) => ShipmentSeal
}

/**
 * What the history tells of a shipment, in order. What it was at each moment is sealed at once: to read it again when its time
 * comes would take longer than all else, as by then it lies far away.
 */
export const lifeOf = (
  { reference, created, changes, written, seal }: Born,
  steps: readonly Step[],
): readonly LifeEntry[] => {
  let moment: SealedShipment = {
    ...written,
    ...notBooked,
    state: stateCodes.toCode('unallocated'),
    updated: created,
    delivered: null,
  }
  const made = { operation: 'create', reference, to: 'unallocated', changes, seal: seal(moment) } as const
  return [
    { at: created, entry: made },
    ...steps.map(({ at, from, to, reason }): LifeEntry => {
      const { allocation, shipping_date, expected_delivery_date } = to === 'allocated' ? written : moment
      moment = {
        ...moment,
        allocation,
        shipping_date,
        expected_delivery_date,
        state: stateCodes.toCode(to),
        updated: at,
        delivered: endsDelivery(to) ? at : moment.delivered,
      }
      const operation = to === 'cancelled' ? 'cancel' : 'change_state'
      return { at, entry: { operation, reference, from, to, reason, seal: seal(moment) } }
    }),
  ]
}
