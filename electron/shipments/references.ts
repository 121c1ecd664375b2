import { randomInt } from 'node:crypto'
import { type ReferenceKind, type Stamp, formatReference, nextStamp } from '../../shared/reference.ts'
import type { Clock } from '../platform/clock.ts'

const CHANCES = 10 ** 13

export type MakeReference = (kind: ReferenceKind) => string

/**
 * Makes references that sort by creation and never repeat.
 * @param last the stamp of the newest reference of this desk, so that a clock that stepped back does no harm
 */
export const createReferenceMaker = (clock: Clock, last: Stamp): MakeReference => {
  let stamp = last
  return (kind) => {
    stamp = nextStamp(stamp, clock.now().getTime())
    return formatReference(kind, stamp, randomInt(CHANCES))
  }
}
