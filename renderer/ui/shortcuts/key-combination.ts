/** A key with its modifiers, as in `N`, `mod+Enter` or `Shift+F6`; `mod` is Cmd on a Mac and Ctrl elsewhere. */
export type KeyCombination = {
  readonly key: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** The part of a keyboard event that decides which shortcut it means. */
export type KeyStroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Whether the program runs on a Mac, where Cmd takes the place of Ctrl. */
export const isMac = (): boolean => /mac|iphone|ipad/iu.test(navigator.userAgent)

/** Reads a combination from its short form; the last part is the key. */
export const parseKeys = (keys: string): KeyCombination => {
  const parts = keys.split('+')
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()))
  return {
    key: (parts.at(-1) ?? '').toLowerCase(),
    mod: modifiers.has('mod'),
    shift: modifiers.has('shift'),
    alt: modifiers.has('alt'),
  }
}

const isLatin = (key: string): boolean => /^[\u0020-\u007e]$/u.test(key)
const isLetter = (key: string): boolean => /^[a-z]$/u.test(key)

const punctuationByCode: Readonly<Record<string, string>> = { Slash: '/', Comma: ',', Period: '.' }

/** What the key would type on a Latin keyboard: so that shortcuts work while an Arabic layout is on, too. */
const latinKeyOf = (stroke: KeyStroke): string => {
  if (stroke.key.length !== 1 || isLatin(stroke.key)) return stroke.key.toLowerCase()
  if (stroke.code === 'Slash' && stroke.shiftKey) return '?'
  const found = /^(?:Key|Digit)([A-Z0-9])$/u.exec(stroke.code)
  return found?.[1]?.toLowerCase() ?? punctuationByCode[stroke.code] ?? stroke.key
}

/** Whether a key stroke is the combination. */
export const isCombination = (stroke: KeyStroke, wanted: KeyCombination, mac: boolean): boolean => {
  const mod = mac ? stroke.metaKey : stroke.ctrlKey
  const otherMod = mac ? stroke.ctrlKey : stroke.metaKey
  if (mod !== wanted.mod || otherMod || stroke.altKey !== wanted.alt) return false
  // Where a sign needs Shift is the keyboard's affair ("/" is Shift+7 on a German one): only letters and named keys ask.
  const shiftMatters = wanted.key.length > 1 || isLetter(wanted.key)
  if (shiftMatters && stroke.shiftKey !== wanted.shift) return false
  return latinKeyOf(stroke) === wanted.key
}

/** Whether the stroke alone types a character. */
export const typesCharacter = (stroke: KeyStroke): boolean =>
  stroke.key.length === 1 && !stroke.ctrlKey && !stroke.metaKey && !stroke.altKey
