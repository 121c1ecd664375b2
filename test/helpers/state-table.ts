import { z } from 'zod'
import { phases, severities, shipmentStates } from '#shared/shipments/shipment-state.ts'
import table from '../shared/shipments/states.json' with { type: 'json' }

const state = z.enum(shipmentStates)

/** The contract's own table of states, read as it is handed out. */
export const contractTable = z
  .array(
    z.strictObject({
      state,
      phase: z.enum(phases),
      severity: z.enum(severities),
      meaning: z.string(),
      manual: z.array(state),
    }),
  )
  .parse(table)

export const rowOf = (wanted: z.output<typeof state>) => {
  const row = contractTable.find((candidate) => candidate.state === wanted)
  if (!row) throw new Error(`${wanted} is not in the table.`)
  return row
}
