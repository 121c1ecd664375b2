import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'

/** The colour that a state is drawn in. Always beside a mark of its own shape and a word, never alone. */
export type Tone = 'red' | 'amber' | 'green' | 'grey'

/**
 * The severity's colour; grey where nothing has happened yet, nothing will any more, or the program itself is at
 * work: a green there would say that something went well.
 */
export const toneOf = (state: ShipmentState): Tone => {
  const { phase, severity } = stateTable[state]
  if (severity !== 'green') return severity
  return phase === 'system' || state === 'unallocated' || state === 'cancelled' ? 'grey' : 'green'
}
