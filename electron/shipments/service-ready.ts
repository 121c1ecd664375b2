import type { BulkResult, Moved, SetReadyToShipRequest } from '#shared/shipments/bulk.ts'
import { transition } from '#shared/shipments/transition.ts'
import { refusedInState } from './answers.ts'
import { runBulk, rejectionOf } from './run-bulk.ts'
import type { ShipmentPorts } from './service.ts'
import { stateCodes } from './store/shipment-row.ts'

/** Shipments that stand packed and labelled at the door, and that do not after all. */
export const createReadiness = ({ database, changes, transitions }: ShipmentPorts) => {
  const setOne = (reference: string, ready: boolean, actor: string): Moved => {
    const operation = ready ? 'ready_to_ship' : 'not_ready_to_ship'
    const moved = database.write((writer): Moved => {
      const row = transitions.find(reference)
      const from = stateCodes.toWord(row.state)
      const next = transition(from, { kind: operation })
      if (next.kind === 'unchanged') return { shipment_reference: reference, state: from, modified: false }
      if (next.kind !== 'moved') {
        throw refusedInState(
          'invalid_state_for_operation',
          from,
          ready ? 'made ready to ship' : 'taken back from ready to ship',
        )
      }
      transitions.apply(writer, row, { to: next.to, operation, actor })
      return { shipment_reference: reference, state: next.to, modified: true }
    })
    if (moved.modified) changes.tell([reference])
    return moved
  }

  return {
    /** Calls each shipment ready to ship, or takes that back; each for itself. */
    setReadyToShip: (
      { shipments, ready }: SetReadyToShipRequest,
      actor: string,
    ): Promise<BulkResult<Moved>> =>
      runBulk(shipments, (reference) => setOne(reference, ready, actor), rejectionOf),
  }
}
