import { isReference, referencePrefixes } from '../../../shared/reference.ts'

/** Keys struck faster than a hand does it: a scanner. Times in milliseconds. */
export type Burst = {
  /** What the keys typed, and what they would have typed on the keyboard that scanners pretend to be. */
  readonly typed: string
  readonly struck: string
  readonly last: number
}

/** The longest pause between two keys of a scanner. A hand needs more even for a double stroke. */
const LONGEST_PAUSE = 60
/** Once it began like a reference nobody else can be meant: a slow radio link or a busy moment does no harm. */
const LONGEST_PAUSE_IN_REFERENCE = 200

type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'timeStamp'>

/** The character by the key's place on an American keyboard: a scanner's keys mean that, whatever layout is on. */
const struckCharacter = ({ key, code, shiftKey }: Stroke): string => {
  if (code === 'Minus') return shiftKey ? '_' : '-'
  return /^(?:Key|Digit)([A-Z0-9])$/u.exec(code)?.[1]?.toLowerCase() ?? key
}

/** Whether the burst begins like the reference of a shipment. */
export const looksLikeReference = ({ typed, struck }: Burst): boolean =>
  [typed.toLowerCase(), struck].some((text) => text.startsWith(referencePrefixes.shipment))

/** Whether a key at that time still belongs to the burst. */
export const isGoingOn = (burst: Burst | undefined, time: number): burst is Burst =>
  burst !== undefined &&
  time - burst.last < (looksLikeReference(burst) ? LONGEST_PAUSE_IN_REFERENCE : LONGEST_PAUSE)

/** The burst that a key goes on with, or a new one that begins with it. */
export const addToBurst = (burst: Burst | undefined, stroke: Stroke): Burst => {
  const goesOn = isGoingOn(burst, stroke.timeStamp)
  return {
    typed: (goesOn ? burst.typed : '') + stroke.key,
    struck: (goesOn ? burst.struck : '') + struckCharacter(stroke),
    last: stroke.timeStamp,
  }
}

/** The shipment's reference that the burst is, if it is one. */
export const referenceIn = ({ typed, struck }: Burst): string | undefined =>
  [typed.toLowerCase(), struck].find((text) => isReference('shipment', text))
