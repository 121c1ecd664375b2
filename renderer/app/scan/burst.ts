import { isReference, referencePrefixes } from '#shared/reference.ts'
import { struckCharacter, type Stroke } from './american-keyboard.ts'

/** What keys typed, and what they would have typed on the keyboard that scanners pretend to be. */
type Typed = { readonly typed: string; readonly struck: string }

/** Keys struck one soon after the other. Times in milliseconds. */
export type Burst = Typed & {
  readonly last: number
  /** Its end, without any pause that a hand makes: what was typed right before a scan is no part of it. */
  readonly run: Typed & { readonly keys: number; readonly first: number }
}

/** The longest pause between two keys of a scanner in a field, where hands type, too; and elsewhere. */
const FAST = { inField: 30, elsewhere: 60 }
/** The longest pause between two keys that may belong together, also in a scan with a slow link or a busy moment. */
const SOON = 150
/** The same once it began like a reference, as nobody else is meant. */
const SOON_IN_REFERENCE = 300
/** So many keys, with so short a pause between them on the average, come from no hand: two may, when fingers roll. */
const FEWEST_KEYS = 3
const MEAN = 30

// Something may have been struck right before the scan: only how the burst ends counts.
const referenceSoFar = new RegExp(`${referencePrefixes.shipment}\\d{0,32}$`, 'u')
const LENGTH = referencePrefixes.shipment.length + 32

/** Whether the last keys came as no hand strikes them. */
export const isByScanner = ({ last, run: { keys, first } }: Burst): boolean =>
  keys >= FEWEST_KEYS && (last - first) / (keys - 1) <= MEAN

/** Whether the burst ends like the beginning of a shipment's reference. */
export const looksLikeReference = ({ typed, struck }: Typed): boolean =>
  [typed.toLowerCase(), struck.toLowerCase()].some((text) => referenceSoFar.test(text))

/** Whether the reference of a shipment can begin with this key. */
export const beginsReference = (stroke: Pick<KeyboardEvent, 'key' | 'code'>): boolean =>
  stroke.key.toLowerCase() === referencePrefixes.shipment[0] || stroke.code === 'KeyS'

/** Whether a key at that time still belongs to the burst. */
export const isGoingOn = (burst: Burst | undefined, time: number): burst is Burst =>
  burst !== undefined && time - burst.last < (looksLikeReference(burst) ? SOON_IN_REFERENCE : SOON)

/** The burst that a key goes on with, or a new one that begins with it. */
export const addToBurst = (burst: Burst | undefined, stroke: Stroke, isInField: boolean): Burst => {
  const { timeStamp: last } = stroke
  // What a dead key types comes with the next one, if at all.
  const key = { typed: stroke.key.length === 1 ? stroke.key : '', struck: struckCharacter(stroke) }
  const begun = { ...key, keys: 1, first: last }
  if (!isGoingOn(burst, last)) return { ...key, last, run: begun }
  const { run } = burst
  const longest = isByScanner(burst) ? SOON : isInField ? FAST.inField : FAST.elsewhere
  const goesOn = last - burst.last < longest
  return {
    ...join(burst, key),
    last,
    run: goesOn ? { ...join(run, key), keys: run.keys + 1, first: run.first } : begun,
  }
}

const join = (before: Typed, key: Typed): Typed => ({
  typed: before.typed + key.typed,
  struck: before.struck + key.struck,
})

/** The shipment's reference that the burst ends with, if it does. */
export const referenceIn = ({ typed, struck }: Typed): string | undefined =>
  [typed, struck]
    .map((text) => text.toLowerCase().slice(-LENGTH))
    .find((text) => isReference('shipment', text))
