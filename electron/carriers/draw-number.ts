import { refuse } from '../../shared/api-error.ts'
import type { CarrierService } from '../../shared/carriers/catalogue.ts'
import { formatTrackingNumber, lastNumber, patternOf } from '../../shared/carriers/tracking-number.ts'
import type { Writer } from '../platform/database.ts'
import type { NumberStore } from './number-store.ts'

/**
 * Draws tracking references from the ranges of services. A number that was drawn in a transaction that came to be is
 * never drawn again, not even when the service is removed and comes back.
 */
export const createNumberDrawer =
  (numbers: NumberStore) =>
  /**
   * The service's next tracking reference; undefined where the carrier gives them.
   * @throws Refusal `allocation_failed` when there is none left
   */
  (writer: Writer, { name, tracking_numbers: range }: CarrierService): string | undefined => {
    if (!range) return undefined
    const pattern = patternOf(range)
    const number = Math.max(numbers.next(pattern) ?? 0, range.first)
    if (number > lastNumber(range)) {
      throw refuse('allocation_failed', {
        code: 'allocation_failed',
        message: `All tracking numbers of ${name} are used up. Enter a new range for the service.`,
      })
    }
    numbers.setNext(writer, pattern, number + 1)
    return formatTrackingNumber(range, number)
  }
