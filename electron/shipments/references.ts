import { randomInt } from 'node:crypto'
import { type ReferenceKind, type Stamp, formatReference, nextStamp } from '#shared/reference.ts'
import type { Clock } from '../platform/clock.ts'

const CHANCES = 10 ** 13

export type MakeReference = (kind: ReferenceKind) => string

/**
 * Makes references that sort by creation and never repeat.
 * @param last the stamp of the newest reference of this desk, so that a clock that stepped back does no harm
 * @param chance a whole number by chance from 0 up to, not including, `below`
 */
export const createReferenceMaker = (
  clock: Pick<Clock, 'now'>,
  last: Stamp,
  chance: (below: number) => number = randomInt,
): MakeReference => {
  let stamp = last
  return (kind) => {
    stamp = nextStamp(stamp, clock.now().getTime())
    return formatReference(kind, stamp, chance(CHANCES))
  }
}
