import { describe, expect, it } from 'vitest'
import {
  addToBurst,
  isGoingOn,
  looksLikeReference,
  referenceIn,
  typedOfReference,
  type Burst,
} from '../../../renderer/app/scan/burst.ts'

const reference = `sp_${'0123456789'.repeat(3)}42`

const codeOf = (character: string): string => {
  if (/[a-z]/iu.test(character)) return `Key${character.toUpperCase()}`
  return /\d/u.test(character) ? `Digit${character}` : 'Minus'
}

type Typing = { readonly pause?: number; readonly keyOf?: (character: string) => string }

/** The burst that comes of a text typed with a pause between its keys. */
const typed = (
  text: string,
  { pause = 5, keyOf = (character) => character }: Typing = {},
): Burst | undefined => {
  let burst: Burst | undefined
  for (const [place, character] of text.split('').entries()) {
    const shiftKey = character === '_'
    burst = addToBurst(burst, {
      key: keyOf(character),
      code: codeOf(character),
      shiftKey,
      timeStamp: place * pause,
    })
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
  })

  it('is one with Caps Lock on', () => {
    expect(found(typed(reference, { keyOf: (character) => character.toUpperCase() }))).toBe(reference)
  })

  it('tells what of it belongs to the reference', () => {
    const burst = typed('ab sp_01')
    expect(burst && typedOfReference(burst)).toBe('sp_01')
    const other = typed('ab sp')
    expect(other && typedOfReference(other)).toBe('')
  })

  it('is none when a digit is missing, or one too many', () => {
    expect(found(typed(reference.slice(0, -1)))).toBeUndefined()
    expect(found(typed(`${reference}1`))).toBeUndefined()
  })

  it('is forgotten when the keys come as a hand strikes them', () => {
    expect(found(typed(reference, { pause: 400 }))).toBeUndefined()
  })

  it('is fast only when every pause was too short for a hand', () => {
    expect(typed('ORD-10482')?.isFast).toBe(true)
    expect(typed('ORD-10482', { pause: 100 })?.isFast).toBe(false)
  })

  it('waits longer for its next key once it looks like a reference', () => {
    const begun = typed('sp_0')
    const other = typed('ORD-')
    expect(begun && looksLikeReference(begun)).toBe(true)
    expect(isGoingOn(begun, (begun?.last ?? 0) + 200)).toBe(true)
    expect(isGoingOn(other, (other?.last ?? 0) + 200)).toBe(false)
  })
})
