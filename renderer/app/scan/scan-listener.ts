import type { ArrivedScan } from '#ui/scan/scan-receiver.ts'
import { GROUP_SEPARATOR } from '#shared/scan/clean-scan.ts'
import { typesCharacter } from '#ui/shortcuts/key-combination.ts'
import { takesTyping } from '#ui/shortcuts/text-field.ts'
import {
  addToBurst,
  beginsReference,
  type Burst,
  isByScanner,
  isGoingOn,
  looksLikeReference,
  referenceIn,
} from './burst.ts'
import { type HeldField, holdField, releaseText, restoreField } from './held-text.ts'
import type { Readings } from './reading.ts'

/** A code that was scanned, and the field that had the focus. */
export type Scan = Readings & {
  /** The shipment's reference that it is, if it is one. */
  readonly reference: string | undefined
  readonly field: HeldField['field'] | undefined
  readonly end: ArrivedScan['end']
}

/** Fewer characters, typed by chance in quick succession, are nothing that anybody scanned. */
const SHORTEST_SCAN = 4
/** The same when no Enter or Tab says that it has ended. */
const SHORTEST_WITHOUT_END = 6
/** When a scan has ended without a key that says so, and what was no scan goes into its field after all. */
const PATIENCE = 350

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])
const isSeparator = ({ code, key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey && !altKey && !metaKey && (code === 'BracketRight' || key === ']')
const isPlain = ({ shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  !shiftKey && !ctrlKey && !altKey && !metaKey

/** What a scan has been kept from: the field, and what the scan has typed since. */
type Held = { readonly where: HeldField | undefined; readonly text: string }

/**
 * Hears a scanner wherever the focus is. What it types into a field until it is known for a scan is taken back; the
 * rest never arrives there, unless it turns out to be none.
 */
export const createScanListener = (onScan: (scan: Scan) => void) => {
  let burst: Burst | undefined
  /** The fields that the first keys went to, as they were before: a key may lead on to the next field. */
  let fields: readonly HeldField[] = []
  /** The same for a reference that begins in the midst of a burst. */
  let beforeReference: HeldField | undefined
  let held: Held | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const forget = (): void => {
    clearTimeout(timer)
    burst = undefined
    fields = []
    beforeReference = undefined
    held = undefined
  }
  /** What was held back was no scan: the field gets it, before anything else is typed there. */
  const giveBack = (): void => {
    clearTimeout(timer)
    if (held?.where !== undefined && held.text !== '') releaseText(held.where, held.text)
    held = undefined
  }
  /** The same, should the scan go on after all: then it is taken back again. */
  const giveBackForNow = (): void => {
    if (held?.where === undefined) return
    releaseText(held.where, held.text)
    fields = [held.where]
    held = undefined
  }
  const keepField = (target: EventTarget | null): void => {
    const field = holdField(target)
    if (field !== undefined && !fields.some((known) => known.field === field.field))
      fields = [...fields, field]
  }
  /** Takes back what of the scan is there already. */
  const takeBack = ({ run }: Burst): Held => {
    for (const field of fields.toReversed()) restoreField(field)
    return { where: fields[0], text: run.typed }
  }
  const hold = (event: KeyboardEvent, now: Burst): void => {
    event.preventDefault()
    held = held === undefined ? takeBack(now) : { ...held, text: held.text + event.key }
    clearTimeout(timer)
    timer = setTimeout(endWithoutKey, PATIENCE)
  }
  const finish = (ended: Burst, end: ArrivedScan['end']): void => {
    const reference = referenceIn(ended)
    // A hand has written a reference, and has seen it until it was whole.
    if (held === undefined && beforeReference !== undefined) restoreField(beforeReference)
    const field = (held?.where ?? beforeReference)?.field
    const { typed, struck } = ended.run
    forget()
    onScan({ typed, struck, reference, field, end })
  }
  const endWithoutKey = (): void => {
    if (burst === undefined) return
    const isWhole = isByScanner(burst) && burst.run.keys >= SHORTEST_WITHOUT_END && !looksLikeReference(burst)
    if (isWhole || (held !== undefined && referenceIn(burst) !== undefined)) finish(burst, 'nothing')
    else giveBackForNow()
  }

  const onCharacter = (event: KeyboardEvent): void => {
    const isInField = takesTyping(event.target)
    const before = isGoingOn(burst, event.timeStamp) ? burst : undefined
    if (before === undefined) {
      giveBack()
      forget()
    }
    burst = addToBurst(before, event, isInField)
    const isHeld = held !== undefined && before !== undefined && looksLikeReference(before)
    if (!isHeld && burst.run.keys === 1) {
      giveBack()
      fields = []
    }
    if (held === undefined) {
      keepField(event.target)
      if (beginsReference(event)) beforeReference = holdField(event.target)
    }
    if (isByScanner(burst) || isHeld) hold(event, burst)
    else {
      giveBack()
      // Outside of fields the keys of a scan must not press, tick or open anything.
      if (burst.run.keys > 1 && !isInField) event.preventDefault()
    }
  }

  /** A scan is characters and one Enter or Tab: whatever key follows another has begun something new. */
  const onEnd = (event: KeyboardEvent): void => {
    const ended = burst
    if (ended === undefined || !isScan(ended, event)) {
      giveBack()
      forget()
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    finish(ended, event.key === 'Tab' ? 'Tab' : 'Enter')
  }

  /** Scanners that send control characters strike Ctrl and ] for the separator of GS1. */
  const onSeparator = (event: KeyboardEvent): void => {
    if (!isGoingOn(burst, event.timeStamp) || !isByScanner(burst)) return
    event.preventDefault()
    const { timeStamp } = event
    burst = addToBurst(burst, { key: GROUP_SEPARATOR, code: '', shiftKey: false, timeStamp }, true)
  }

  const listen = (event: KeyboardEvent): void => {
    if (event.isComposing || modifiers.has(event.key)) return
    const isCharacter = typesCharacter(event) || event.key === 'Dead'
    if (isSeparator(event)) onSeparator(event)
    else if (isCharacter && !event.repeat) onCharacter(event)
    else if ((event.key === 'Enter' || event.key === 'Tab') && isPlain(event)) onEnd(event)
    else {
      giveBack()
      forget()
    }
  }
  return { listen, forget }
}

/** Whether what was struck until Enter or Tab is a scan. */
const isScan = (ended: Burst, { timeStamp, target }: KeyboardEvent): boolean => {
  if (timeStamp - ended.last >= PATIENCE) return false
  if (referenceIn(ended) !== undefined) return true
  return ended.run.keys >= SHORTEST_SCAN && (isByScanner(ended) || !takesTyping(target))
}
