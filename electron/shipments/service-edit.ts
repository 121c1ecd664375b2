import { refuse } from '#shared/api-error.ts'
import type { UpdateShipmentRequest } from '#shared/shipments/requests.ts'
import type { Shipment, ShipmentRecord, StateChangeResult } from '#shared/shipments/shipment.ts'
import { canEdit } from '#shared/shipments/transition.ts'
import type { Writer } from '../platform/database.ts'
import { refusedInState, resourceResult, unitsNote } from './answers.ts'
import type { ServicePorts } from './writing.ts'
import { recordOf, shipmentOfRow } from './store/shipment-row.ts'

type Edited = { readonly record: ShipmentRecord; readonly modified: boolean }

/** Edits of shipments that no carrier knows of yet. */
export const createEditing = (ports: ServicePorts) => {
  const { database, changes, searchIndexer, transitions, writing } = ports

  const edit = (writer: Writer, request: UpdateShipmentRequest, actor: string): Edited => {
    const row = transitions.find(request.reference)
    const before = shipmentOfRow(row)
    refuseUnlessEditable(before, request)
    const replacement = ports.read.request(request.shipment, before)
    const record = writing.replace(writer, row, { request: replacement, operation: 'update', actor })
    return { record: record ?? recordOf(row.record), modified: record !== undefined }
  }

  return {
    /**
     * Puts a whole create request in place of what a shipment was; what is not given is gone. The places of problems
     * count from that request: `$.contents[0].quantity`.
     * @throws Refusal `invalid_state_for_operation` once a carrier knows of it, `rule_conflict` when it is not any
     * more as it was read, and every problem of the request
     */
    update: (request: UpdateShipmentRequest, actor: string): StateChangeResult => {
      const { reference } = request
      const { record, modified } = database.write((writer) => edit(writer, request, actor))
      if (!modified) {
        return {
          ...resourceResult(record, `Not modified: shipment ${reference} was like this already.`),
          modified,
        }
      }
      searchIndexer.added(1)
      changes.tell([reference])
      return {
        ...resourceResult(record, `Shipment ${reference} was changed.${unitsNote(record)}`),
        modified,
      }
    },
  }
}

const refuseUnlessEditable = (shipment: Shipment, { updated }: UpdateShipmentRequest): void => {
  if (!canEdit(shipment.state)) {
    throw refusedInState('invalid_state_for_operation', shipment.state, 'update')
  }
  if (updated !== undefined && Date.parse(updated) !== Date.parse(shipment.updated)) {
    throw refuse('conflict', {
      code: 'rule_conflict',
      sentence: { key: 'changed_since_read', values: { reference: shipment.reference } },
    })
  }
}
