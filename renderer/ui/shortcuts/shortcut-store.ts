import { createStore } from '../create-store.ts'
import type { Shortcut } from './shortcut.ts'

/** A shortcut and its turn: those of the shell come before those of the page in it. */
export type Registered = Shortcut & { readonly turn: number }

/** The shortcuts of this moment, in the order in which their components came; follows as pages come and go. */
export const shortcutStore = createStore<readonly Registered[]>([])

let turns = 0

/** The next turn; taken once by each component that has a shortcut, so that the shortcut keeps its place. */
export const takeTurn = (): number => {
  turns += 1
  return turns
}

/** Makes a shortcut known until the returned function is called. */
export const registerShortcut = (shortcut: Registered): (() => void) => {
  shortcutStore.change((all) => [...all, shortcut].toSorted((one, other) => one.turn - other.turn))
  return () => shortcutStore.change((all) => all.filter((other) => other !== shortcut))
}
