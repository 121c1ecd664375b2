import { describe, expect, it } from 'vitest'
import {
  addToBurst,
  type Burst,
  isByScanner,
  isGoingOn,
  looksLikeReference,
  referenceIn,
} from '#app/scan/burst.ts'
import { strokeOn, type KeyboardLayout } from '#helpers/keyboard-layout.ts'

const reference = `sp_${'0123456789'.repeat(3)}42`

type Typing = {
  readonly pause?: number
  readonly layout?: KeyboardLayout
  readonly isInField?: boolean
  readonly keyOf?: (character: string) => string
}

/** The burst that comes of a text typed with a pause between its keys. */
const typed = (
  text: string,
  { pause = 5, layout = 'american', isInField = true, keyOf = (character) => character }: Typing = {},
): Burst | undefined => {
  let burst: Burst | undefined
  for (const [place, character] of text.split('').entries()) {
    const stroke = strokeOn(layout, character)
    burst = addToBurst(burst, { ...stroke, key: keyOf(stroke.key), timeStamp: place * pause }, isInField)
  }
  return burst
}

const found = (burst: Burst | undefined): string | undefined => burst && referenceIn(burst)

describe('a burst of keys', () => {
  it('is a scan of the reference that it spells', () => {
    expect(found(typed(reference))).toBe(reference)
  })

  it('is one even when something was struck right before it', () => {
    expect(found(typed(`s ${reference}`))).toBe(reference)
  })

  it('is one whatever keyboard layout is on', () => {
    const arabic: Readonly<Record<string, string>> = { s: 'س', p: 'ح', _: 'ـ' }
    expect(found(typed(reference, { keyOf: (character) => arabic[character] ?? character }))).toBe(reference)
    for (const layout of ['german', 'french'] as const)
      expect(found(typed(reference, { layout }))).toBe(reference)
  })

  it('is one with Caps Lock on', () => {
    expect(found(typed(reference, { keyOf: (character) => character.toUpperCase() }))).toBe(reference)
  })

  it('is none when a digit is missing, or one too many', () => {
    expect(found(typed(reference.slice(0, -1)))).toBeUndefined()
    expect(found(typed(`${reference}1`))).toBeUndefined()
  })

  it('is forgotten when the keys come as a hand strikes them', () => {
    expect(found(typed(reference, { pause: 400 }))).toBeUndefined()
  })

  it('is a scanner’s only when no hand is that fast, even one that rolls over two keys', () => {
    const byScanner = (text: string, pause: number): boolean => {
      const burst = typed(text, { pause })
      return burst !== undefined && isByScanner(burst)
    }
    expect(byScanner('ORD-10482', 5)).toBe(true)
    expect(byScanner('ORD', 20)).toBe(true)
    expect(byScanner('OR', 2)).toBe(false)
    expect(byScanner('ORD-10482', 45)).toBe(false)
  })

  it('knows every sign of an American keyboard by its place, with Shift and without', () => {
    const signs = '`~1!2@3#4$5%6^7&8*9(0)-_=+[{]}\\|;:\'",<.>/?aAzZ '
    for (const layout of ['american', 'german', 'french'] as const)
      expect(typed(signs, { layout })?.struck).toBe(signs)
    expect(typed('1Z999-A', { layout: 'german' })?.typed).toBe('1Y999ßA')
    expect(typed('1Z999', { layout: 'french' })?.typed).toBe('&Wççç')
  })

  it('is whole without what a hand typed right before it, even in the same breath', () => {
    const strokes = Array.from('wORD-117', (character, place) => ({
      ...strokeOn('american', character),
      timeStamp: place === 0 ? 0 : 40 + place * 5,
    }))
    let burst: Burst | undefined
    for (const stroke of strokes) burst = addToBurst(burst, stroke, true)
    expect([burst?.typed, burst?.run.typed]).toEqual(['wORD-117', 'ORD-117'])
  })

  it('goes on over a longer pause, and a longer one still in a reference', () => {
    const goesOn = (text: string, pause: number): boolean => {
      const burst = typed(text)
      return isGoingOn(burst, (burst?.last ?? 0) + pause)
    }
    expect(looksLikeReference({ typed: 'sp_0', struck: '' })).toBe(true)
    expect([goesOn('sp_0', 200), goesOn('ORD-', 100), goesOn('ORD-', 200)]).toEqual([true, true, false])
  })
})
