import type { ShipmentState } from '../../shared/shipments/shipment-state.ts'
import { shipmentStates } from '../../shared/shipments/shipment-state.ts'
import { stateTable } from '../../shared/shipments/state-table.ts'
import { transition } from '../../shared/shipments/transition.ts'
import type { ShipmentPorts } from './service.ts'

type RepairPorts = Pick<ShipmentPorts, 'database' | 'clock' | 'audit' | 'shipments' | 'counts'>

const systemStates = shipmentStates.filter((state) => stateTable[state].phase === 'system')

/**
 * Takes shipments out of states in which only a running operation may leave them: the program died half-way.
 * Answers how many there were.
 */
export const repairSystemStates = (ports: RepairPorts): number => {
  const stuck = systemStates.flatMap((state) =>
    ports.shipments.referencesInState(state).map((reference) => ({ reference, state })),
  )
  for (const { reference, state } of stuck) repairOne(ports, reference, state)
  return stuck.length
}

const repairOne = (ports: RepairPorts, reference: string, from: ShipmentState): void => {
  const { database, clock, audit, shipments, counts } = ports
  database.write((writer) => {
    const row = shipments.find(reference)
    const before = audit.history(reference).findLast((entry) => entry.to === from)?.from
    const move = transition(from, { kind: 'repair', before })
    if (!row || move.kind !== 'moved') return
    shipments.move(writer, { id: row.id, to: move.to, at: clock.now().getTime(), delivered: false })
    counts.add(writer, from, -1)
    counts.add(writer, move.to, 1)
    audit.record(writer, {
      operation: 'repair',
      reference,
      actor: 'Shipdesk',
      from,
      to: move.to,
      reason: 'The program ended before this was finished.',
    })
  })
}
