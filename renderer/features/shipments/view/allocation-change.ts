import { z } from 'zod'
import type { PropertyChange } from '#shared/shipments/shipment.ts'

const allocation = z.object({
  carrier: z.object({ name: z.string().optional(), service_name: z.string().optional() }),
  price: z.object({ net: z.number(), gross: z.number(), currency: z.string() }),
})
export type ToldAllocation = z.output<typeof allocation>

/** The allocation that an entry of the history tells of: the one that was made, or that was taken back. */
export const allocationIn = (changes: readonly PropertyChange[]): ToldAllocation | undefined => {
  const change = changes.find(({ property }) => property === '$.allocation' || property === 'allocation')
  const told = allocation.safeParse(change?.after ?? change?.before)
  return told.success ? told.data : undefined
}
