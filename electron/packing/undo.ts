import { refuse } from '#shared/api-error.ts'
import { UNDO_SECONDS } from '#shared/packing/bench.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import type { AllocationService } from '../allocation/service.ts'
import type { PrintQueueService } from '../print-queue/service.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import type { ShipmentService } from '../shipments/service.ts'
import type { ReadParcel } from './parcel.ts'
import type { PackingStore } from './store.ts'

export type UndoPorts = Pick<ShipmentPorts, 'database' | 'clock' | 'transitions'> & {
  readonly store: PackingStore
  readonly readParcel: ReadParcel
  readonly allocation: Pick<AllocationService, 'deallocate'>
  readonly shipments: Pick<ShipmentService, 'setReadyToShip'>
  readonly printQueue: Pick<PrintQueueService, 'jobs' | 'cancel'>
}

/** A key that is struck in time may be heard a moment later. */
const MERCY_SECONDS = 2

/**
 * Opens a parcel again that was finished a moment ago, as if its key had not been struck.
 * @throws Refusal once something of it was printed, or time is over
 */
export const createUndo = (ports: UndoPorts) => {
  const { database, store, transitions, printQueue } = ports
  return async (reference: string, actor: string): Promise<Parcel> => {
    const row = transitions.find(reference)
    const packing = store.find(row.id)
    const since = packing.packed === null ? Infinity : ports.clock.now().getTime() - packing.packed
    if (since > (UNDO_SECONDS + MERCY_SECONDS) * 1000) throw tooLate('undo_too_late')
    const { items } = printQueue.jobs({ shipment: reference, take: 500 })
    const wanted = items.filter(({ state }) => state !== 'cancelled')
    if (wanted.some(({ state }) => state !== 'waiting')) throw tooLate('undo_printed')
    for (const { job } of wanted) printQueue.cancel(job)
    await ports.shipments.setReadyToShip({ shipments: [reference], ready: false }, actor)
    if (packing.isBooked) await ports.allocation.deallocate({ shipments: [reference] }, actor)
    return database.write((writer) => {
      store.save(writer, row.id, { ...packing, packed: null, actor: null, isBooked: false })
      return ports.readParcel(transitions.find(reference))
    })
  }
}

const tooLate = (key: SentenceKey) =>
  refuse('validation_error', { code: 'invalid_state_for_operation', sentence: { key } })
