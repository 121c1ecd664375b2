import type { StoredRow } from '../shipments/store/shipment-row.ts'
import type { Reader, Writer } from '../platform/database.ts'

export type WaitingShipment = Pick<StoredRow, 'id' | 'record'>

/** Shipments whose addresses are still to be learnt. They wait where texts of searches do, and are put there with these. */
export const openWaitingAddressStore = ({ prepare }: Reader) => {
  const oldest = prepare<[number], WaitingShipment>(
    `SELECT id, record FROM search_pending JOIN shipment_record USING (id) WHERE addresses = 1
     ORDER BY id LIMIT CAST(? AS INT)`,
  )
  const find = prepare<[number], WaitingShipment>('SELECT id, record FROM shipment_record WHERE id = ?')
  const waitNoMore = prepare<[number], void>(
    'UPDATE search_pending SET addresses = 0 WHERE id = ? AND addresses = 1',
  )
  const noneWaits = prepare<[], void>('UPDATE search_pending SET addresses = 0 WHERE addresses = 1')
  return {
    /** So many that wait, in the order in which they were made. */
    oldest: (take: number): readonly WaitingShipment[] => oldest.all(take),
    /** That one, whether it waits or not. */
    find: (id: number): WaitingShipment | undefined => find.get(id),
    /** Answers whether that one did wait. */
    waitNoMore: (_writer: Writer, id: number): boolean => waitNoMore.run(id).changes > 0,
    noneWaits: (_writer: Writer): void => void noneWaits.run(),
  }
}
export type WaitingAddressStore = ReturnType<typeof openWaitingAddressStore>
