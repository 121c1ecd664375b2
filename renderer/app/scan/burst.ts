import { isReference, referencePrefixes } from '../../../shared/reference.ts'

/** Keys struck one soon after the other. Times in milliseconds. */
export type Burst = {
  /** What the keys typed, and what they would have typed on the keyboard that scanners pretend to be. */
  readonly typed: string
  readonly struck: string
  readonly last: number
  /** No hand strikes keys that fast: it is a scanner. */
  readonly isFast: boolean
}

/** The longest pause between two keys of a scanner. A hand needs more even for a double stroke. */
const FAST = 60
/** The longest pause between two keys that may belong together. */
const SOON = 150
/** The same once it began like a reference: a slow radio link or a busy moment does no harm, nobody else is meant. */
const SOON_IN_REFERENCE = 300

type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'timeStamp'>

/** The character by the key's place on an American keyboard: a scanner's keys mean that, whatever layout is on. */
const struckCharacter = ({ key, code, shiftKey }: Stroke): string => {
  if (code === 'Minus') return shiftKey ? '_' : '-'
  return /^(?:Key|Digit)([A-Z0-9])$/u.exec(code)?.[1]?.toLowerCase() ?? key
}

// Something may have been struck right before the scan: only how the burst ends counts.
const referenceSoFar = new RegExp(`${referencePrefixes.shipment}\\d{0,32}$`, 'u')
const LENGTH = referencePrefixes.shipment.length + 32

/** Whether the burst ends like the beginning of a shipment's reference. */
export const looksLikeReference = ({ typed, struck }: Burst): boolean =>
  [typed.toLowerCase(), struck].some((text) => referenceSoFar.test(text))

/** What the keys of the reference have typed so far; empty when the burst does not end like one. */
export const typedOfReference = ({ typed, struck }: Burst): string => {
  const start = Math.max(typed.toLowerCase().search(referenceSoFar), struck.search(referenceSoFar))
  return start === -1 ? '' : typed.slice(start)
}

/** Whether the reference of a shipment can begin with this key. */
export const beginsReference = (stroke: Pick<KeyboardEvent, 'key' | 'code'>): boolean =>
  stroke.key.toLowerCase() === referencePrefixes.shipment[0] || stroke.code === 'KeyS'

/** Whether a key at that time still belongs to the burst. */
export const isGoingOn = (burst: Burst | undefined, time: number): burst is Burst =>
  burst !== undefined && time - burst.last < (looksLikeReference(burst) ? SOON_IN_REFERENCE : SOON)

/** The burst that a key goes on with, or a new one that begins with it. */
export const addToBurst = (burst: Burst | undefined, stroke: Stroke): Burst => {
  const { key, timeStamp: last } = stroke
  if (!isGoingOn(burst, last)) return { typed: key, struck: struckCharacter(stroke), last, isFast: true }
  return {
    typed: burst.typed + key,
    struck: burst.struck + struckCharacter(stroke),
    last,
    isFast: burst.isFast && last - burst.last < FAST,
  }
}

/** The shipment's reference that the burst ends with, if it does. */
export const referenceIn = ({ typed, struck }: Burst): string | undefined =>
  [typed.toLowerCase(), struck]
    .map((text) => text.slice(-LENGTH))
    .find((text) => isReference('shipment', text))
