import { createContext, use, type ReactNode } from 'react'

/** What is printed on the keys that have a word on them, in the language of the screen. */
export type KeyNames = Readonly<
  Record<
    'mod' | 'shift' | 'alt' | 'delete' | 'escape' | 'space' | 'home' | 'end' | 'pageUp' | 'pageDown',
    string
  >
>

const english: KeyNames = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  delete: 'Del',
  escape: 'Esc',
  space: 'Space',
  home: 'Home',
  end: 'End',
  pageUp: 'Page up',
  pageDown: 'Page down',
}

const KeyNamesContext = createContext<KeyNames>(english)

/** Sets the names of keys for everything inside. */
export const KeyNamesProvider = ({
  names,
  children,
}: {
  readonly names: KeyNames
  readonly children: ReactNode
}) => <KeyNamesContext value={names}>{children}</KeyNamesContext>

/** The names of keys in the language of the screen. */
export const useKeyNames = (): KeyNames => use(KeyNamesContext)
