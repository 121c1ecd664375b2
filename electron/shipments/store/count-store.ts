import { z } from 'zod'
import type { StateCounts } from '#shared/shipments/shipment.ts'
import { type Severity, type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import type { Reader } from '../../platform/database.ts'
import { stateCodes } from './shipment-row.ts'

const countPerState = z.record(z.enum(shipmentStates), z.number())

/** How many shipments are in each state: kept with every change of a shipment, never counted. */
export const openCountStore = ({ prepare }: Reader) => {
  const selectAll = prepare<[], { readonly state: number; readonly shipments: number }>(
    'SELECT state, shipments FROM shipment_count',
  )
  const readCounts = (): ReadonlyMap<number, number> =>
    new Map(selectAll.all().map((row) => [row.state, row.shipments]))
  return {
    all: (): StateCounts => countsOf(readCounts()),
  }
}
export type CountStore = ReturnType<typeof openCountStore>

const countsOf = (counts: ReadonlyMap<number, number>): StateCounts => {
  const countOf = (state: ShipmentState): number => counts.get(stateCodes.toCode(state)) ?? 0
  const sumOf = (states: readonly ShipmentState[]): number =>
    states.reduce((sum, state) => sum + countOf(state), 0)
  const sumOfSeverity = (severity: Severity): number =>
    sumOf(shipmentStates.filter((state) => stateTable[state].severity === severity))
  return {
    total: sumOf(shipmentStates),
    states: countPerState.parse(Object.fromEntries(shipmentStates.map((state) => [state, countOf(state)]))),
    severities: {
      green: sumOfSeverity('green'),
      amber: sumOfSeverity('amber'),
      red: sumOfSeverity('red'),
    },
  }
}
