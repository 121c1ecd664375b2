import { programActors } from '#shared/operators/program-actors.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { transition } from '#shared/shipments/transition.ts'
import type { ShipmentPorts } from './ports.ts'

type RepairPorts = Pick<ShipmentPorts, 'database' | 'audit' | 'shipments' | 'transitions'>

const systemStates = shipmentStates.filter((state) => stateTable[state].phase === 'system')

/** Takes shipments out of states in which only a running operation may leave them: the program died half-way. */
export const repairSystemStates = (ports: RepairPorts): void => {
  const stuck = systemStates.flatMap((state) =>
    ports.shipments.referencesInState(state).map((reference) => ({ reference, state })),
  )
  for (const { reference, state } of stuck) repairOne(ports, reference, state)
}

const repairOne = (
  { database, audit, shipments, transitions }: RepairPorts,
  reference: string,
  from: ShipmentState,
): void =>
  database.write((writer) => {
    const row = shipments.find(reference)
    const before = audit.history(reference).findLast((entry) => entry.to === from)?.from
    const next = transition(from, { kind: 'repair', before })
    if (!row || next.kind !== 'moved') return
    transitions.apply(writer, row, {
      operation: 'repair',
      actor: programActors.program,
      to: next.to,
      reason: { key: 'program_ended' },
    })
  })
