import { useId, useLayoutEffect, useSyncExternalStore } from 'react'

/** The dialogs of actions that are there, in the order in which they came. */
let dialogs: readonly string[] = []
const listeners = new Set<() => void>()

const change = (now: readonly string[]): void => {
  dialogs = now
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Whether a dialog is the one to be shown. An action that acted without asking has something to say only when it is refused,
 * while another may be asking or telling: it waits until that is read, as one Escape would close both.
 */
export const useTurn = (): boolean => {
  const own = useId()
  useLayoutEffect(() => {
    change([...dialogs, own])
    return () => change(dialogs.filter((other) => other !== own))
  }, [own])
  return useSyncExternalStore(subscribe, () => dialogs.length === 0 || dialogs[0] === own)
}
