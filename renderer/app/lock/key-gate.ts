type Hear = (event: KeyboardEvent) => void

const pieces = ['keyup', 'keypress', 'paste', 'copy', 'cut', 'dragover', 'drop'] as const

let hear: Hear | undefined

const shut = (event: Event): void => {
  if (!hear) return
  event.stopImmediatePropagation()
  if (event instanceof KeyboardEvent && event.type === 'keydown') hear(event)
  else if (event.type === 'drop' || event.type === 'dragover') event.preventDefault()
}

/**
 * Stands before everybody else who hears of keys, as it is put there before the page is drawn. What the browser itself does
 * with a key in a field or on a button of the lock screen goes on.
 */
export const putUpKeyGate = (): void => {
  for (const type of ['keydown', ...pieces]) addEventListener(type, shut, { capture: true, passive: false })
}

/** From now on no key gets past the gate; each is told to whoever shuts it. @returns what opens it again */
export const shutKeyGate = (listener: Hear): (() => void) => {
  hear = listener
  return () => {
    if (hear === listener) hear = undefined
  }
}
