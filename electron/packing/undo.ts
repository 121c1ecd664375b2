import { Refusal, refuse } from '#shared/api-error.ts'
import { UNDO_SECONDS } from '#shared/packing/bench.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import type { BulkResult } from '#shared/shipments/bulk.ts'
import { canDeallocate } from '#shared/shipments/transition.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import type { AllocationService } from '../allocation/service.ts'
import type { PrintQueueService } from '../print-queue/service.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import type { ShipmentService } from '../shipments/service.ts'
import { refusedInState } from '../shipments/answers.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { isWanted } from './is-wanted.ts'
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
    const wanted = items.filter(isWanted)
    if (wanted.some(({ state }) => state !== 'waiting')) throw tooLate('undo_printed')
    const state = stateCodes.toWord(row.state)
    // Whoever has it by now has it with its label.
    if (!canDeallocate(state)) throw refusedInState('invalid_state_for_operation', state, 'not_ready_to_ship')
    // In this order: whatever it is interrupted by, the parcel can be finished anew, and prints nothing twice.
    const shipments = [reference]
    if (state === 'ready_to_ship')
      refuseRejected(await ports.shipments.setReadyToShip({ shipments, ready: false }, actor))
    for (const { job } of wanted) printQueue.cancel(job)
    if (packing.isBooked) refuseRejected(await ports.allocation.deallocate({ shipments }, actor))
    return database.write((writer) => {
      store.save(writer, row.id, { ...store.find(row.id), packed: null, actor: null, isBooked: false })
      return ports.readParcel(transitions.find(reference))
    })
  }
}

const refuseRejected = ({ rejected: [rejected] }: BulkResult<unknown>): void => {
  if (rejected) throw new Refusal(rejected.code, rejected.details)
}

const tooLate = (key: SentenceKey) =>
  refuse('validation_error', { code: 'invalid_state_for_operation', sentence: { key } })
