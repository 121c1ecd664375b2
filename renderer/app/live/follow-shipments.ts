import { refreshShipments } from '#trpc/mutations/shipments.ts'
import type { Transport } from '#trpc/transport.ts'
import { createThrottle } from './throttle.ts'

/**
 * Keeps every screen of a window true: what any window, command line or import changes is read again where it is shown. Begun before
 * anything is read, so that nothing is missed between the two; it goes with the window.
 */
export const followShipments = (transport: Transport): void => {
  const { call } = createThrottle(() => refreshShipments(transport))
  transport.client.shipments.changes.subscribe(undefined, { onData: call })
}
