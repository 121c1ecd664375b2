import type { Sentence } from '#shared/texts/sentences.ts'
import type { Clock } from '../platform/clock.ts'
import type { Writer } from '../platform/database.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import type { PrintJobRow, PrintJobStore } from './store.ts'

export type EndingPorts = Pick<ShipmentPorts, 'audit' | 'transitions'> & {
  readonly clock: Clock
  readonly store: PrintJobStore
}
type End = { readonly state: 'printed' | 'cancelled' | 'failed'; readonly sentences?: readonly Sentence[] }

/**
 * Ends a job for good, within a transaction of the caller's. Once all that was asked for with it has ended, the history of its shipment
 * tells how much of it came out.
 */
export const createEndJob =
  ({ audit, transitions, clock, store }: EndingPorts) =>
  (writer: Writer, job: PrintJobRow, { state, sentences }: End): void => {
    store.change(writer, job.id, {
      state,
      attempts: job.attempts,
      sentences: sentences ? JSON.stringify(sentences) : null,
      ended: clock.now().getTime(),
    })
    const { shipment_reference: reference, what, printer_name: printer, actor, reason } = job
    const { open, printed } = store.count(job.batch)
    if (reference === null || open > 0 || printed === 0) return
    // Printing changes nothing of a shipment: whoever edits it meanwhile need not be told that it is another one now.
    const at = stateCodes.toWord(transitions.find(reference).state)
    audit.record(writer, {
      operation: 'print',
      reference,
      actor,
      from: at,
      to: at,
      reason: reason ?? undefined,
      changes: [{ property: '$.printed', after: { what, count: printed, printer } }],
    })
  }
export type EndJob = ReturnType<typeof createEndJob>
