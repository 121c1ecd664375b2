import { useSyncExternalStore } from 'react'
import type { Shortcut } from './shortcut.ts'

/** A shortcut and its turn: those of the shell come before those of the page in it. */
export type Registered = Shortcut & { readonly turn: number }

let registered: readonly Registered[] = []
let turns = 0
const listeners = new Set<() => void>()

const setRegistered = (shortcuts: readonly Registered[]): void => {
  registered = shortcuts
  for (const listener of listeners) listener()
}

/** The next turn; taken once by each component that has a shortcut, so that the shortcut keeps its place. */
export const takeTurn = (): number => {
  turns += 1
  return turns
}

/** Makes a shortcut known until the returned function is called. */
export const registerShortcut = (shortcut: Registered): (() => void) => {
  setRegistered([...registered, shortcut].toSorted((one, other) => one.turn - other.turn))
  return () => {
    setRegistered(registered.filter((other) => other !== shortcut))
  }
}

/** The shortcuts of this moment, in the order in which their components came. */
export const currentShortcuts = (): readonly Shortcut[] => registered

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The shortcuts of this moment; follows as pages come and go. */
export const useShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, currentShortcuts)
