import type { AuditEntry, AuditService } from '../audit/service.ts'
import type { Writer } from '../platform/database.ts'
import type { Dice } from './dice.ts'
import type { Step } from './plan-journey.ts'
import type { SeedClock } from './seed-clock.ts'
import { createTimeline } from './timeline.ts'

type Ports = {
  readonly clock: SeedClock
  readonly audit: AuditService
  readonly dice: Dice
  readonly actors: readonly string[]
}
type Made = Required<Pick<AuditEntry, 'reference' | 'changes'>>
type Happening = { readonly at: number; readonly entry: Omit<AuditEntry, 'actor'> }

/** Writes the history of many shipments in the order in which it would have happened, each operation by someone. */
export const createHistory = ({ clock, audit, dice, actors }: Ports) => {
  const timeline = createTimeline<Happening>()
  return {
    /** Takes in the creation of a shipment, and every further step of its life. */
    add: ({ reference, changes }: Made, created: number, steps: readonly Step[]): void => {
      timeline.add({ at: created, entry: { operation: 'create', reference, to: 'unallocated', changes } })
      for (const { at, from, to, reason } of steps) {
        const operation = to === 'cancelled' ? 'cancel' : 'change_state'
        timeline.add({ at, entry: { operation, reference, from, to, reason } })
      }
    },
    /** Writes down what had happened by that time, at most so much of it; answers how much there was. */
    recordUntil: (writer: Writer, time: number, most = Infinity): number => {
      for (let done = 0; done < most; done += 1) {
        const happening = timeline.takeDue(time)
        if (!happening) return done
        clock.set(happening.at)
        audit.record(writer, { ...happening.entry, actor: dice.pick(actors) })
      }
      return most
    },
  }
}
