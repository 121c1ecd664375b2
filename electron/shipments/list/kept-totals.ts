import { type ShipmentState, severities, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import type { Reader } from '../../platform/database.ts'
import { type Filter, type FilterRun, isUnbounded } from './list-filters.ts'
import { severityCodes, stateCodes } from '../store/shipment-row.ts'

/** How many shipments a filter or a whole list has, where the counts that are kept for each state tell. */
export const openKeptTotals = ({ prepare }: Pick<Reader, 'prepare'>) => {
  const selectCount = prepare<[number], { readonly shipments: number }>(
    'SELECT shipments FROM shipment_count WHERE state = CAST(? AS INT)',
  )
  const countOf = (states: readonly ShipmentState[]): number =>
    states.reduce((sum, state) => sum + (selectCount.get(stateCodes.toCode(state))?.shipments ?? 0), 0)
  const keptCount = (filter: Filter): number | undefined => {
    const states = statesOf(filter)
    return states && countOf(states)
  }
  const countOfRun = ({ filters: [filter, ...others], range }: FilterRun): number | undefined => {
    if (others.length > 0 || !isUnbounded(range)) return undefined
    return filter ? keptCount(filter) : countOf(shipmentStates)
  }
  return {
    keptCount,
    /** The length of a list; `undefined` where it is narrowed by more than states, or begins after a cursor. */
    totalOf: (runs: readonly FilterRun[]): number | undefined => {
      let total = 0
      for (const run of runs) {
        const many = countOfRun(run)
        if (many === undefined) return undefined
        total += many
      }
      return total
    },
  }
}

/** The states that a filter stands for, if it is about states. */
const statesOf = (filter: Filter): readonly ShipmentState[] | undefined => {
  if (filter.name === 'state')
    return shipmentStates.filter((state) => stateCodes.toCode(state) === filter.value)
  if (filter.name !== 'severity') return undefined
  const severity = severities.find((one) => severityCodes.toCode(one) === filter.value)
  return shipmentStates.filter((state) => stateTable[state].severity === severity)
}
