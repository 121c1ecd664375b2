import { useEffect, useEffectEvent, useState } from 'react'
import { isDialogOpen } from '#ui/dialogs/is-dialog-open.ts'
import { takesTyping } from '#ui/shortcuts/text-field.ts'
import { createDigits } from './typed-digits.ts'

type BenchKeys = {
  /** Whether there is something to weigh: else digits are the keys of other pages. */
  readonly isWeighing: boolean
  readonly onDigits: (digits: string) => void
  readonly onEnter: () => void
}

/** So long after a scan no key of it is meant for anything else: some scanners end with two. Milliseconds. */
const ECHO = 300
let lastScan = Number.NEGATIVE_INFINITY

/** A scan has come: the digits that it began with are none of the packer's. */
export const noteScan = (): void => {
  lastScan = performance.now()
}

/** Whether a key that is struck now may still be the end of a scan. */
export const isEchoOfScan = (): boolean => performance.now() - lastScan < ECHO

/** Whether Enter is for the element that has the focus. */
const takesEnter = (target: EventTarget | null): boolean =>
  takesTyping(target) || (target instanceof Element && target.closest('a, button') !== null)

const isPlain = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => !ctrlKey && !altKey && !metaKey

/** Hears the keys that mean the parcel wherever the focus is outside of fields: a number is its weight, Enter sends it off. */
export const useBenchKeys = (keys: BenchKeys): void => {
  const onDigits = useEffectEvent((digits: string) => (isEchoOfScan() ? undefined : keys.onDigits(digits)))
  const onEnter = useEffectEvent(() => (isEchoOfScan() ? undefined : keys.onEnter()))
  const takesDigits = useEffectEvent(() => keys.isWeighing)
  const [digits] = useState(() => createDigits((typed) => onDigits(typed)))
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat || isDialogOpen() || !isPlain(event)) return digits.forget()
      if (event.key === 'Enter' && !takesEnter(event.target)) {
        event.preventDefault()
        onEnter()
      } else if (takesDigits() && !takesTyping(event.target) && digits.take(event.key)) event.preventDefault()
    }
    // Before the shell, for which a digit leads to another page.
    addEventListener('keydown', listen, { capture: true })
    return () => {
      digits.forget()
      removeEventListener('keydown', listen, { capture: true })
    }
  }, [digits])
}
