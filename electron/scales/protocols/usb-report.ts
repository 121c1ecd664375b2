import type { ScaleUnit } from '#shared/scales/grams.ts'
import { readingOf, type ScaleReading } from '#shared/scales/scale.ts'

/** The report of a weighing device that tells a weight. */
const WEIGHT_REPORT = 3
const status = { fault: 1, zero: 2, motion: 3, stable: 4, underZero: 5, overload: 6 } as const
const unitsOfReport: Readonly<Record<number, ScaleUnit>> = { 2: 'g', 3: 'kg', 11: 'oz', 12: 'lb' }

/**
 * What the report of a USB scale tells: its number, status, unit, power of ten, and the weight in two bytes, the lower
 * one first. Source: USB HID Point of Sale Usage Tables 1.02, page 0x8D "Weighing Devices". Nothing where it is faulty,
 * has to be calibrated or set to zero, or weighs in what no parcel is weighed in.
 */
export const readUsbReport = (report: Uint8Array): ScaleReading | undefined => {
  const [number, state, unitNumber = 0, exponent = 0, low = 0, high = 0] = report
  if (report.length < 6 || number !== WEIGHT_REPORT) return undefined
  if (state === status.underZero) return { status: 'under_zero' }
  if (state === status.overload) return { status: 'overload' }
  const unit = unitsOfReport[unitNumber]
  if (unit === undefined) return undefined
  if (state === status.zero) return { status: 'stable', grams: 0, unit }
  if (state !== status.motion && state !== status.stable) return undefined
  // The exponent is a signed byte.
  const decimals = exponent > 127 ? 256 - exponent : -exponent
  return readingOf({ digits: low + high * 256, decimals, unit }, state === status.stable)
}
