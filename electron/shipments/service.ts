import type { ResourceResult } from '#shared/resource-result.ts'
import type { ChangeStateRequest, EndShipmentRequest } from '#shared/shipments/requests.ts'
import type { Shipment, StateChangeResult } from '#shared/shipments/shipment.ts'
import { transition } from '#shared/shipments/transition.ts'
import { namedState, refusedInState, removedResult, resourceResult } from './answers.ts'
import { createEditing } from './service-edit.ts'
import { createMaking } from './service-make.ts'
import { recordOf, shipmentOfRow, stateCodes } from './store/shipment-row.ts'
import type { ServicePorts } from './writing.ts'
import type { BulkResult, Moved, SetReadyToShipRequest } from '#shared/shipments/bulk.ts'
import { rejectionOf, runBulk } from './run-bulk.ts'
import type { ShipmentPorts } from './ports.ts'

/** What can be done to shipments. Each command is one transaction that its audit entry is part of. */
export const createShipmentService = (ports: ServicePorts) => {
  const { database, changes, attachments, searchIndexer, writing, transitions } = ports

  return {
    ...createMaking(ports),
    ...createEditing(ports),
    ...createReadiness(ports),

    get: (reference: string): Shipment => shipmentOfRow(transitions.find(reference)),

    /** @throws Refusal when the state table does not list the move */
    changeState: ({ reference, state, reason }: ChangeStateRequest, actor: string): StateChangeResult => {
      const result = database.write((writer): StateChangeResult => {
        const row = transitions.find(reference)
        const from = stateCodes.toWord(row.state)
        const record = recordOf(row.record)
        const next = transition(from, { kind: 'manual', to: state })
        if (next.kind === 'refused') throw refusedInState(next.code, from, 'change_state')
        if (next.kind !== 'moved') {
          return {
            ...resourceResult(record, `Not modified: shipment ${reference} is ${namedState(from)} already.`),
            modified: false,
          }
        }
        transitions.apply(writer, row, { operation: 'change_state', actor, to: next.to, reason })
        return {
          ...resourceResult(record, `Shipment ${reference} was moved to ${namedState(next.to)}.`),
          modified: true,
        }
      })
      if (result.modified) changes.tell([reference])
      return result
    },

    /** @throws Refusal once the shipment is manifested */
    cancel: ({ reference, reason }: EndShipmentRequest, actor: string): ResourceResult => {
      const result = database.write((writer) => {
        const row = transitions.find(reference)
        const shipment = shipmentOfRow(row)
        const next = transition(shipment.state, { kind: 'cancel' })
        if (next.kind !== 'moved')
          throw refusedInState('invalid_state_for_operation', shipment.state, 'cancel')
        transitions.apply(writer, row, { operation: 'cancel', actor, to: next.to, reason })
        return resourceResult(shipment, `Shipment ${reference} was cancelled.`)
      })
      changes.tell([reference])
      return result
    },

    /**
     * Removes a cancelled shipment for good, with its documents and everything personal in its history.
     * @throws Refusal when it is not cancelled
     */
    delete: ({ reference, reason }: EndShipmentRequest, actor: string): ResourceResult => {
      const result = attachments.write((writer) => {
        const row = transitions.find(reference)
        const shipment = shipmentOfRow(row)
        if (transition(shipment.state, { kind: 'delete' }).kind !== 'removed') {
          throw refusedInState('invalid_state_for_operation', shipment.state, 'delete')
        }
        writing.remove(writer, [row], { operation: 'delete', actor, reason })
        return removedResult(shipment, `Shipment ${reference} was deleted.`)
      })
      searchIndexer.removed()
      changes.tell([reference])
      return result
    },
  }
}
export type ShipmentService = ReturnType<typeof createShipmentService>

/** Shipments that stand packed and labelled at the door, and that do not after all. */
const createReadiness = ({ database, changes, transitions }: ShipmentPorts) => {
  const setOne = (reference: string, ready: boolean, actor: string): Moved => {
    const operation = ready ? 'ready_to_ship' : 'not_ready_to_ship'
    const moved = database.write((writer): Moved => {
      const row = transitions.find(reference)
      const from = stateCodes.toWord(row.state)
      const next = transition(from, { kind: operation })
      if (next.kind === 'unchanged') return { shipment_reference: reference, state: from, modified: false }
      if (next.kind !== 'moved') {
        throw refusedInState('invalid_state_for_operation', from, operation)
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
