import { refuse } from '#shared/api-error.ts'
import type { CarrierService, NumberRange } from '#shared/carriers/catalogue.ts'
import { formatTrackingNumber, lastNumber, trackingPattern } from '#shared/carriers/tracking-number.ts'
import type { Writer } from '../platform/database.ts'
import type { NumberStore } from './number-store.ts'

/**
 * Draws tracking references from the ranges of services. A number that was drawn in a transaction that came to be is
 * never drawn again, not even when the service is removed and comes back.
 */
export const createNumberDrawer = (numbers: NumberStore) => {
  const nextOf = (range: NumberRange): number =>
    Math.max(numbers.next(trackingPattern(range)) ?? 0, range.first)
  return {
    /** Whether a service has so many numbers left; one whose carrier gives them always has. */
    hasNumbers: ({ tracking_numbers: range }: CarrierService, count: number): boolean =>
      !range || nextOf(range) + count - 1 <= lastNumber(range),

    /**
     * The service's next tracking reference; undefined where the carrier gives them.
     * @throws Refusal `allocation_failed` when there is none left
     */
    drawNumber: (writer: Writer, { name, tracking_numbers: range }: CarrierService): string | undefined => {
      if (!range) return undefined
      const number = nextOf(range)
      if (number > lastNumber(range)) {
        throw refuse('allocation_failed', {
          code: 'allocation_failed',
          sentence: { key: 'numbers_used_up', values: { service: name } },
        })
      }
      numbers.setNext(writer, trackingPattern(range), number + 1)
      return formatTrackingNumber(range, number)
    },
  }
}
