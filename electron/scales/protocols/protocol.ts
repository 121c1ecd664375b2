import type { ScaleUnit, ShownWeight } from '#shared/scales/grams.ts'
import type { ScaleReading } from '#shared/scales/scale.ts'

/** A way in which scales speak at a serial port. */
export type Protocol = {
  /** What makes it tell its weight, again and again; nothing where it does so by itself. */
  readonly ask?: string
  /** The characters of which each ends what it says at once. */
  readonly end: string
  /** What it said, without that; nothing where it tells no weight. `unit` is for those that do not name it. */
  readonly read: (said: string, unit: ScaleUnit) => ScaleReading | undefined
}

const units: Readonly<Record<string, ScaleUnit>> = { kg: 'kg', g: 'g', lb: 'lb', lbs: 'lb', oz: 'oz' }

/** A unit as scales write it, in whatever capitals. */
export const unitOf = (text: string): ScaleUnit | undefined => units[text.trim().toLowerCase()]

/** A weight as it is written: `-001.84`, `+ 1.840`. */
export const shownWeight = (number: string, unit: ScaleUnit | undefined): ShownWeight | undefined => {
  const written = /^([+-]?)\s*(\d*)(?:\.(\d*))?$/u.exec(number.trim())
  if (!written || unit === undefined) return undefined
  const [, sign, whole = '', fraction = ''] = written
  if (whole === '' && fraction === '') return undefined
  const digits = Number(`${whole}${fraction}`)
  return { digits: sign === '-' ? -digits : digits, decimals: fraction.length, unit }
}
