import { useSyncExternalStore } from 'react'
import type { Shortcut } from './shortcut.ts'

let registered: readonly Shortcut[] = []
const listeners = new Set<() => void>()

const setRegistered = (shortcuts: readonly Shortcut[]): void => {
  registered = shortcuts
  for (const listener of listeners) listener()
}

/** Makes a shortcut known until the returned function is called. */
export const registerShortcut = (shortcut: Shortcut): (() => void) => {
  setRegistered([...registered, shortcut])
  return () => {
    setRegistered(registered.filter((other) => other !== shortcut))
  }
}

/** The shortcuts of this moment, in the order in which they were made known. */
export const currentShortcuts = (): readonly Shortcut[] => registered

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The shortcuts of this moment; follows as pages come and go. */
export const useShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, currentShortcuts)
