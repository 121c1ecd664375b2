import { describe, expect, it } from 'vitest'
import { isCombination, parseKeys, typesCharacter, type KeyStroke } from '#ui/shortcuts/key-combination.ts'

const stroke = (key: string, other: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...other,
})
const answers = (keys: string, struck: KeyStroke, mac = false): boolean =>
  isCombination(struck, parseKeys(keys), mac)

describe('a shortcut', () => {
  it('is answered by its key, in capitals too', () => {
    expect(answers('N', stroke('n'))).toBe(true)
    expect(answers('N', stroke('m'))).toBe(false)
  })

  it('is not answered with a modifier that it does not have', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const) {
      expect(answers('N', stroke('n', { [modifier]: true }))).toBe(false)
    }
  })

  it('takes Ctrl, and on a Mac Cmd', () => {
    expect(answers('mod+K', stroke('k', { ctrlKey: true }))).toBe(true)
    expect(answers('mod+K', stroke('k', { metaKey: true }))).toBe(false)
    expect(answers('mod+K', stroke('k', { metaKey: true }), true)).toBe(true)
    expect(answers('mod+K', stroke('k', { ctrlKey: true }), true)).toBe(false)
  })

  it('tells keys with Shift from those without', () => {
    expect(answers('Shift+Delete', stroke('Delete', { shiftKey: true }))).toBe(true)
    expect(answers('Delete', stroke('Delete', { shiftKey: true }))).toBe(false)
  })

  it('finds its sign wherever the keyboard has it', () => {
    expect(answers('/', stroke('/', { shiftKey: true, code: 'Digit7' }))).toBe(true)
    expect(answers('?', stroke('?', { shiftKey: true, code: 'Minus' }))).toBe(true)
  })

  it('works while an Arabic keyboard layout is on', () => {
    expect(answers('N', stroke('ى', { code: 'KeyN' }))).toBe(true)
    expect(answers('mod+K', stroke('ن', { code: 'KeyK', ctrlKey: true }))).toBe(true)
    expect(answers('?', stroke('؟', { code: 'Slash', shiftKey: true }))).toBe(true)
    expect(answers('1', stroke('١', { code: 'Digit1' }))).toBe(true)
  })
})

describe('a key', () => {
  it('types a character unless it is a named key or held with a modifier', () => {
    expect(typesCharacter(stroke('s'))).toBe(true)
    expect(typesCharacter(stroke('_', { shiftKey: true }))).toBe(true)
    expect(typesCharacter(stroke('Enter'))).toBe(false)
    expect(typesCharacter(stroke('k', { ctrlKey: true }))).toBe(false)
  })
})
