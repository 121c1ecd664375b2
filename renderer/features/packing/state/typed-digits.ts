/** A scanner strikes its keys faster than that, in milliseconds; a hand does not. */
const SCANNER_PAUSE = 60

/** What may be the beginning of a weight: a whole code of a scanner is longer. */
const beginsWeight = /^\d{1,4}(?:[.,]\d{0,3})?$/u

/** Whether a key may stand in a number: digits of any script are told by their place in it. */
const isOfNumber = (key: string, before: string): boolean =>
  /^\d$/u.test(key) || (before !== '' && /^[.,]$/u.test(key))

/**
 * Gathers digits that are typed where no field takes them, and hands them on once a hand has paused.
 * @param onTyped is told what was typed, as `1.8`
 */
export const createDigits = (onTyped: (digits: string) => void) => {
  let digits = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  /** They belonged to something else: a scan, or another key. */
  const forget = (): void => {
    clearTimeout(timer)
    digits = ''
  }
  const end = (): void => {
    const typed = digits
    forget()
    if (beginsWeight.test(typed)) onTyped(typed)
  }
  /** @returns whether the key was taken */
  const take = (key: string): boolean => {
    if (!isOfNumber(key, digits)) {
      forget()
      return false
    }
    digits += key
    clearTimeout(timer)
    timer = setTimeout(end, SCANNER_PAUSE)
    return true
  }
  return { take, forget }
}
