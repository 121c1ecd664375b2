import type { KeyNames } from './key-names.tsx'

const macSigns: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' }

const signs: Readonly<Record<string, string>> = {
  enter: '↵',
  tab: '⇥',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
}

const namedBy = (names: KeyNames): Readonly<Record<string, string>> => ({
  mod: names.mod,
  shift: names.shift,
  alt: names.alt,
  delete: names.delete,
  escape: names.escape,
  space: names.space,
  home: names.home,
  end: names.end,
  pageup: names.pageUp,
  pagedown: names.pageDown,
})

/** What stands on each key of a combination, in the order in which they are pressed. */
export const keyLabels = (keys: string, names: KeyNames, mac: boolean): readonly string[] =>
  keys.split('+').map((part) => {
    const key = part.toLowerCase()
    const label = (mac ? macSigns[key] : undefined) ?? namedBy(names)[key] ?? signs[key]
    return label ?? (part.length === 1 ? part.toUpperCase() : part)
  })
