import { typesCharacter } from '../../ui/shortcuts/key-combination.ts'
import { takesTyping } from '../../ui/shortcuts/text-field.ts'
import {
  addToBurst,
  beginsReference,
  isGoingOn,
  looksLikeReference,
  referenceIn,
  typedOfReference,
  type Burst,
} from './burst.ts'
import { holdField, releaseText, restoreField, type HeldText } from './held-text.ts'

/** What to do with what was scanned. */
export type Scanner = {
  /** A shipment's reference was scanned. */
  readonly onReference: (reference: string) => void
  /** Anything else was scanned while no field had the focus. */
  readonly onText: (text: string) => void
}

/** Fewer characters, typed by chance in quick succession, are nothing that anybody scanned. */
const SHORTEST_SCAN = 4
/** When what was held back goes into the field after all, in milliseconds. */
const PATIENCE = 350

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/**
 * Hears a scanner wherever the focus is. What it types into a field until it is known for a reference is taken
 * back; the rest never arrives there.
 */
export const createScanListener = ({ onReference, onText }: Scanner) => {
  let burst: Burst | undefined
  let held: HeldText | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const forget = (): void => {
    clearTimeout(timer)
    burst = undefined
    held = undefined
  }
  /** What was held back was no scan: the field gets it, before anything else is typed there. */
  const giveBack = (): void => {
    if (held === undefined || held.text === '') return
    releaseText(held)
    forget()
  }
  /** A scan is characters and one Enter: whatever key follows another has begun something new, wherever that is. */
  const endBurst = (): void => {
    giveBack()
    forget()
  }
  /** Nothing followed for a while. Should the scan go on after all, what it has typed is taken back again. */
  const giveBackForNow = (): void => {
    if (held === undefined) return
    releaseText(held)
    held = { ...held, text: '' }
  }
  /** Keeps a key of a scan from the field; the first time, what of the scan is there already is taken back. */
  const hold = (event: KeyboardEvent, before: Burst): void => {
    event.preventDefault()
    if (held === undefined) return
    restoreField(held)
    held = { ...held, text: typedOfReference(before) + event.key }
    clearTimeout(timer)
    timer = setTimeout(giveBackForNow, PATIENCE)
  }

  const onCharacter = (event: KeyboardEvent): void => {
    const goesOn = isGoingOn(burst, event.timeStamp)
    const before = goesOn && burst !== undefined && looksLikeReference(burst) ? burst : undefined
    // A hand may write a reference, too: it wants to see it, and only a whole one is taken back at the end.
    const isScan = before !== undefined && (before.isFast || (held !== undefined && held.text !== ''))
    if (!isScan) giveBack()
    if (before === undefined && beginsReference(event)) held = holdField(event.target)
    burst = addToBurst(burst, event)
    if (isScan) hold(event, before)
    // Outside of fields the keys of a scan must not press, tick or open anything.
    else if (goesOn && burst.isFast && !takesTyping(event.target)) event.preventDefault()
  }

  const onEnter = (event: KeyboardEvent): void => {
    if (!isGoingOn(burst, event.timeStamp)) return
    const reference = referenceIn(burst)
    const isText = burst.isFast && !takesTyping(event.target) && burst.typed.length >= SHORTEST_SCAN
    if (reference === undefined && !isText) {
      endBurst()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    const { typed } = burst
    const field = held
    forget()
    if (reference === undefined) onText(typed)
    else {
      if (field !== undefined) leaveAsItWas(field)
      onReference(reference)
    }
  }

  const listen = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Enter') onEnter(event)
    else if (typesCharacter(event)) onCharacter(event)
    else if (!modifiers.has(event.key)) endBurst()
  }
  return { listen, forget }
}

/** A field that is left tells the page what stands in it, at once: nothing half-scanned is searched or saved later. */
const leaveAsItWas = (held: HeldText): void => {
  restoreField(held)
  held.field.blur()
}
