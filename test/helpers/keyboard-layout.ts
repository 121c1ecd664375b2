/** Keyboards that are attached to computers. Scanners pretend to be the American one, whatever the computer takes them for. */
export type KeyboardLayout = 'american' | 'german' | 'french'

/** The keys by their codes, with what an American, a German and a French keyboard type there, plain and with Shift. */
const keys: readonly (readonly [code: string, american: string, german: string, french: string])[] = [
  ['Backquote', '`~', '^°', '²²'],
  ['Digit1', '1!', '1!', '&1'],
  ['Digit2', '2@', '2"', 'é2'],
  ['Digit3', '3#', '3§', '"3'],
  ['Digit4', '4$', '4$', "'4"],
  ['Digit5', '5%', '5%', '(5'],
  ['Digit6', '6^', '6&', '-6'],
  ['Digit7', '7&', '7/', 'è7'],
  ['Digit8', '8*', '8(', '_8'],
  ['Digit9', '9(', '9)', 'ç9'],
  ['Digit0', '0)', '0=', 'à0'],
  ['Minus', '-_', 'ß?', ')°'],
  ['Equal', '=+', '´`', '=+'],
  ['BracketLeft', '[{', 'üÜ', '^¨'],
  ['BracketRight', ']}', '+*', '$£'],
  ['Backslash', '\\|', "#'", '*µ'],
  ['Semicolon', ';:', 'öÖ', 'mM'],
  ['Quote', '\'"', 'äÄ', 'ù%'],
  ['Comma', ',<', ',;', ';.'],
  ['Period', '.>', '.:', ':/'],
  ['Slash', '/?', '-_', '!§'],
  ['Space', '  ', '  ', '  '],
]
/** Letters that stand elsewhere. */
const moved: Readonly<Record<Exclude<KeyboardLayout, 'american'>, Readonly<Record<string, string>>>> = {
  german: { y: 'z', z: 'y' },
  french: { a: 'q', q: 'a', w: 'z', z: 'w', m: ',' },
}

type Stroke = { readonly key: string; readonly code: string; readonly shiftKey: boolean }

const letterOn = (layout: KeyboardLayout, letter: string): string => {
  const small = letter.toLowerCase()
  const typed = layout === 'american' ? small : (moved[layout][small] ?? small)
  if (letter === small) return typed
  return typed === ',' ? '?' : typed.toUpperCase()
}

/** The key that a scanner strikes for a character, and what comes of it on a keyboard of that layout. */
export const strokeOn = (layout: KeyboardLayout, character: string): Stroke => {
  if (/[a-z]/iu.test(character)) {
    const small = character.toLowerCase()
    const code = `Key${small.toUpperCase()}`
    return { key: letterOn(layout, character), code, shiftKey: character !== small }
  }
  const found = keys.find(([, american]) => american.includes(character))
  if (found === undefined) throw new Error(`No key types ${character}.`)
  const [code, american, german, french] = found
  const place = american.indexOf(character)
  const typed = { american, german, french }[layout][place] ?? character
  return { key: typed, code, shiftKey: place === 1 }
}
