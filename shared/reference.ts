/** What a reference names, by its prefix. */
export const referencePrefixes = {
  shipment: 'sp_',
  contents: 'sc_',
  document: 'pd_',
  group: 'sg_',
  manifest: 'ma_',
  quote: 'qu_',
  /** An answer that holds quotes. */
  quotes: 'qc_',
  trackingEvent: 'tr_',
} as const

export type ReferenceKind = keyof typeof referencePrefixes

/** What references of a kind began with in earlier programs; those that were made are kept, and taken. */
const formerPrefixes: Readonly<Partial<Record<ReferenceKind, string>>> = { trackingEvent: 'te_' }

/**
 * Whether the text has the shape of a generated reference of that kind: the prefix and 32 decimal digits.
 */
export const isReference = (kind: ReferenceKind, text: string): boolean =>
  [referencePrefixes[kind], formerPrefixes[kind]].includes(text.slice(0, 3)) && /^\d{32}$/.test(text.slice(3))

/**
 * The moment that references are stamped with: milliseconds since 1970 and a count within the millisecond.
 * Stamps only ever grow, so references sort by creation even when the clock steps back.
 */
export type Stamp = { readonly milliseconds: number; readonly count: number }

const COUNTS_PER_MILLISECOND = 100_000

/** The stamp that follows `last` at the time `now` (milliseconds since 1970). */
export const nextStamp = (last: Stamp, now: number): Stamp => {
  if (now > last.milliseconds) return { milliseconds: now, count: 0 }
  if (last.count + 1 < COUNTS_PER_MILLISECOND) return { ...last, count: last.count + 1 }
  return { milliseconds: last.milliseconds + 1, count: 0 }
}

/** The stamp that an existing reference was made with. */
export const stampOf = (reference: string): Stamp => ({
  milliseconds: Number(reference.slice(3, 17)),
  count: Number(reference.slice(17, 22)),
})

/** The digits of stamped references begin with 0 until the year 2286; others were numbered by another program. */
export const isStamped = (reference: string): boolean => reference.charAt(3) === '0'

/**
 * Writes a reference: 14 digits of time, 5 of count and 13 of chance. Chance keeps desks apart that never
 * talk to each other, and makes the last digits good to search by.
 * @param chance a whole number from 0 up to, not including, 10^13
 */
export const formatReference = (kind: ReferenceKind, stamp: Stamp, chance: number): string =>
  referencePrefixes[kind] +
  String(stamp.milliseconds).padStart(14, '0') +
  String(stamp.count).padStart(5, '0') +
  String(chance).padStart(13, '0')

/** Makes the next reference of a kind. */
export type MakeReference = (kind: ReferenceKind) => string

const CHANCES = 10 ** 13

/**
 * Makes references that sort by creation and never repeat.
 * @param last the stamp of the newest reference of this desk, so that a clock that stepped back does no harm
 * @param chance a whole number by chance from 0 up to, not including, `below`
 */
export const createReferenceMaker = (
  clock: { readonly now: () => Date },
  last: Stamp,
  chance: (below: number) => number,
): MakeReference => {
  let stamp = last
  return (kind) => {
    stamp = nextStamp(stamp, clock.now().getTime())
    return formatReference(kind, stamp, chance(CHANCES))
  }
}
