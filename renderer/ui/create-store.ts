import { useSyncExternalStore } from 'react'

/** A value beside the screens: it stays when they come and go, and whoever uses it follows its changes. */
export const createStore = <State>(initial: State) => {
  let state = initial
  const listeners = new Set<() => void>()
  const get = (): State => state
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    get,
    subscribe,
    change: (next: (state: State) => State): void => {
      state = next(state)
      for (const listener of listeners) listener()
    },
    /** The value of this moment, for a component. */
    use: (): State => useSyncExternalStore(subscribe, get),
  }
}
export type Store<State> = ReturnType<typeof createStore<State>>

/** A part of a store's value, for a component that is drawn anew only when that part is another one. */
export const usePart = <State, Part>(
  { subscribe, get }: Pick<Store<State>, 'subscribe' | 'get'>,
  partOf: (state: State) => Part,
): Part => useSyncExternalStore(subscribe, () => partOf(get()))
