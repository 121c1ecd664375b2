/** What is known of a key that was struck. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'timeStamp'>

/** What stands on the keys of an American keyboard besides letters, without Shift and with it. */
const signs: Readonly<Record<string, string>> = {
  Backquote: '`~',
  Digit1: '1!',
  Digit2: '2@',
  Digit3: '3#',
  Digit4: '4$',
  Digit5: '5%',
  Digit6: '6^',
  Digit7: '7&',
  Digit8: '8*',
  Digit9: '9(',
  Digit0: '0)',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
}

/** The character by the key's place on an American keyboard: a scanner's keys mean that, whatever layout is on. */
export const struckCharacter = ({ key, code, shiftKey }: Stroke): string => {
  const letter = /^Key([A-Z])$/u.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  return signs[code]?.[shiftKey ? 1 : 0] ?? (key.length === 1 ? key : '')
}
