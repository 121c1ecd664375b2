import type { ChangeStateRequest, EndShipmentRequest } from '#shared/shipments/requests.ts'
import type { ResourceResult, Shipment, StateChangeResult } from '#shared/shipments/shipment.ts'
import { transition } from '#shared/shipments/transition.ts'
import type { AddressService } from '../addresses/service.ts'
import type { AuditService } from '../audit/service.ts'
import type { Attachments } from '../documents/attachments.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { refusedInState, resourceResult } from './answers.ts'
import type { Changes } from './changes.ts'
import type { Transitions } from './transitions.ts'
import type { RequestReader } from './read-request.ts'
import type { MakeReference } from '#shared/reference.ts'
import type { SearchIndex } from './search/search-index.ts'
import type { SearchIndexer } from './search/search-indexer.ts'
import { createEditing } from './service-edit.ts'
import { createMaking } from './service-make.ts'
import { createReadiness } from './service-ready.ts'
import { shipmentOfRow } from './store/shipment-row.ts'
import type { ShipmentStore } from './store/shipment-store.ts'
import type { ShipmentWriting } from './writing.ts'

export type ShipmentPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly makeReference: MakeReference
  readonly read: RequestReader
  readonly audit: AuditService
  readonly addresses: Pick<AddressService, 'learn'>
  readonly attachments: Attachments
  readonly changes: Changes
  readonly shipments: ShipmentStore
  readonly searchIndex: SearchIndex
  readonly searchIndexer: SearchIndexer
  readonly transitions: Transitions
}
export type ServicePorts = ShipmentPorts & { readonly writing: ShipmentWriting }

/** What can be done to shipments. Each command is one transaction that its audit entry is part of. */
export const createShipmentService = (ports: ServicePorts) => {
  const { database, changes, attachments, writing, transitions } = ports

  return {
    ...createMaking(ports),
    ...createEditing(ports),
    ...createReadiness(ports),

    get: (reference: string): Shipment => shipmentOfRow(transitions.find(reference)),

    /** @throws Refusal when the state table does not list the move */
    changeState: ({ reference, state, reason }: ChangeStateRequest, actor: string): StateChangeResult => {
      const result = database.write((writer): StateChangeResult => {
        const row = transitions.find(reference)
        const shipment = shipmentOfRow(row)
        const next = transition(shipment.state, { kind: 'manual', to: state })
        if (next.kind === 'refused') throw refusedInState(next.code, shipment.state, 'moved')
        if (next.kind !== 'moved') {
          return {
            ...resourceResult(shipment, `Shipment ${reference} is in this state already.`),
            modified: false,
          }
        }
        transitions.apply(writer, row, { operation: 'change_state', actor, to: next.to, reason })
        return { ...resourceResult(shipment, `Shipment ${reference} was moved.`), modified: true }
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
          throw refusedInState('invalid_state_for_operation', shipment.state, 'cancelled')
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
        const { state } = shipmentOfRow(row)
        if (transition(state, { kind: 'delete' }).kind !== 'removed') {
          throw refusedInState('invalid_state_for_operation', state, 'deleted')
        }
        writing.remove(writer, row, { operation: 'delete', actor, reason })
        return resourceResult({ reference }, `Shipment ${reference} was deleted.`)
      })
      changes.tell([reference])
      return result
    },
  }
}
export type ShipmentService = ReturnType<typeof createShipmentService>
