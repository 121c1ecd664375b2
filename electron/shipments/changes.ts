import type { ShipmentsChanged } from '#shared/shipments/shipment.ts'
import type { Feed } from '../platform/feed.ts'

/** Tells open windows which shipments changed. */
export const createChanges = ({ tell, follow }: Feed<string>) => ({
  tell,
  follow: async function* (signal: AbortSignal | undefined): AsyncGenerator<ShipmentsChanged> {
    for await (const references of follow(signal)) yield { references }
  },
})
export type ChangeFeed = ReturnType<typeof createChanges>
