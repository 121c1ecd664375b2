import { typesCharacter } from '../../ui/shortcuts/key-combination.ts'
import { enterText, takesTyping, textFieldOf, type TextField } from '../../ui/shortcuts/text-field.ts'
import {
  addToBurst,
  beginsReference,
  isGoingOn,
  looksLikeReference,
  referenceIn,
  type Burst,
} from './burst.ts'

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

type Held = { readonly field: TextField; readonly valueBefore: string; readonly text: string }

/**
 * Hears a scanner wherever the focus is. What it types into a field until it is known for a reference is taken
 * back; the rest never arrives there.
 */
export const createScanListener = ({ onReference, onText }: Scanner) => {
  let burst: Burst | undefined
  let held: Held | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const forget = (): void => {
    clearTimeout(timer)
    burst = undefined
    held = undefined
  }
  /** What was held back was no scan: the field gets it, before anything else is typed there. */
  const giveBack = (): void => {
    if (held === undefined || held.text === '') return
    insertAtCaret(held.field, held.text)
    forget()
  }
  const hold = (event: KeyboardEvent): void => {
    event.preventDefault()
    held = held && { ...held, text: held.text + event.key }
    clearTimeout(timer)
    timer = setTimeout(giveBack, PATIENCE)
  }

  const onCharacter = (event: KeyboardEvent): void => {
    const goesOn = isGoingOn(burst, event.timeStamp)
    const isReferenceSoFar = goesOn && burst !== undefined && looksLikeReference(burst)
    if (!isReferenceSoFar) giveBack()
    if (!isReferenceSoFar && beginsReference(event)) held = rememberField(event.target)
    burst = addToBurst(burst, event)
    if (isReferenceSoFar) hold(event)
    // Outside of fields the keys of a scan must not press, tick or open anything.
    else if (goesOn && burst.isFast && !takesTyping(event.target)) event.preventDefault()
  }

  const onEnter = (event: KeyboardEvent): void => {
    if (!isGoingOn(burst, event.timeStamp)) return
    const reference = referenceIn(burst)
    const isText = burst.isFast && !takesTyping(event.target) && burst.typed.length >= SHORTEST_SCAN
    if (reference === undefined && !isText) {
      giveBack()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    const { typed } = burst
    if (held !== undefined && held.field.value !== held.valueBefore) enterText(held.field, held.valueBefore)
    forget()
    if (reference === undefined) onText(typed)
    else onReference(reference)
  }

  const listen = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Enter') onEnter(event)
    else if (typesCharacter(event)) onCharacter(event)
    else if (!modifiers.has(event.key)) giveBack()
  }
  return { listen, forget }
}

const rememberField = (target: EventTarget | null): Held | undefined => {
  const field = textFieldOf(target)
  return field && { field, valueBefore: field.value, text: '' }
}

const insertAtCaret = (field: TextField, text: string): void => {
  const at = field.selectionStart
  const caret = at ?? field.value.length
  enterText(field, field.value.slice(0, caret) + text + field.value.slice(caret))
  // Fields for e-mail addresses do not tell or take a caret.
  if (at !== null) field.setSelectionRange(at + text.length, at + text.length)
}
