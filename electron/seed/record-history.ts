import type { AuditEntry, AuditService } from '../audit/service.ts'
import type { Writer } from '../platform/database.ts'
import type { Dice } from './dice.ts'
import type { LifeEntry } from './life.ts'
import type { SeedClock } from './seed-clock.ts'
import { createTimeline } from './timeline.ts'

type Ports = {
  readonly clock: SeedClock
  readonly audit: Pick<AuditService, 'recordAll'>
  readonly dice: Dice
  readonly actors: readonly string[]
}

/** Writes the history of many shipments in the order in which it would have happened, each operation by someone. */
export const createHistory = ({ clock, audit, dice, actors }: Ports) => {
  const timeline = createTimeline<LifeEntry>()

  /** What had happened by that time, at most so much of it; the clock shows when while each is taken. */
  function* due(time: number, most: number): Generator<AuditEntry> {
    for (let taken = 0; taken < most; taken += 1) {
      const happening = timeline.takeDue(time)
      if (!happening) return
      clock.set(happening.at)
      yield { ...happening.entry, actor: dice.pick(actors) }
    }
  }

  return {
    /** Takes in the life of a shipment. */
    add: (life: readonly LifeEntry[]): void => {
      for (const happening of life) timeline.add(happening)
    },
    /** Writes down what had happened by that time, at most so much of it; answers how much there was. */
    recordUntil: (writer: Writer, time: number, most = Infinity): number =>
      audit.recordAll(writer, due(time, most)),
  }
}
