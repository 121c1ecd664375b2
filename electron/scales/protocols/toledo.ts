import type { ScaleUnit } from '#shared/scales/grams.ts'
import { readingOf } from '#shared/scales/scale.ts'
import type { Protocol } from './protocol.ts'

/** Bits of the second byte of the status. */
const NEGATIVE = 2
const OUT_OF_RANGE = 4
const MOTION = 8
const KILOGRAMS = 16
/** The lowest three bits: where the point stands in the first byte, and which unit it is in the third. */
const LOWEST = 7
const NO_DECIMALS = 2
const TEN_TIMES = 16
const otherUnits: Readonly<Record<number, ScaleUnit>> = { 1: 'g', 3: 'oz' }

/**
 * Toledo's continuous output: start of text, three bytes of status, six digits of the weight, six of the tare and a
 * carriage return, after which a byte of checksum may follow that is not looked at.
 */
export const toledo: Protocol = {
  end: '\r',
  read: (said) => {
    const text = said.slice(said.lastIndexOf('\u0002') + 1)
    const number = text.slice(3, 9)
    if (text.length < 15 || !/^[ \d]{5}\d$/u.test(number)) return undefined
    const [point = 0, status = 0, weight = 0] = Array.from(text.slice(0, 3), (one) => one.charCodeAt(0))
    if (status & NEGATIVE) return { status: 'under_zero' }
    if (status & OUT_OF_RANGE) return { status: 'overload' }
    const other = weight & LOWEST
    const unit = other === 0 ? (status & KILOGRAMS ? 'kg' : 'lb') : otherUnits[other]
    if (unit === undefined) return undefined
    const decimals = (point & LOWEST) - NO_DECIMALS + (weight & TEN_TIMES ? 1 : 0)
    return readingOf({ digits: Number(number), decimals, unit }, (status & MOTION) === 0)
  },
}
