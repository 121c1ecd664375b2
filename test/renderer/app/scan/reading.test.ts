import { describe, expect, it } from 'vitest'
import { scannedCodes, likelyLayout } from '#app/scan/reading.ts'
import { type KeyboardLayout, strokeOn } from '#helpers/keyboard-layout.ts'

/** What a scanner that pretends to be American types, and what it means. */
const readingsOf = (code: string, layout: KeyboardLayout) => ({
  typed: Array.from(code, (character) => strokeOn(layout, character).key).join(''),
  struck: code,
})

describe('the layout that a code was meant in', () => {
  it('is that of the scanner, where the computer makes something odd of its keys', () => {
    for (const layout of ['german', 'french'] as const)
      expect(likelyLayout(readingsOf('ORD-29998', layout), 'typed')).toBe('struck')
  })

  it('is that of the computer, where the scanner was set up for it', () => {
    // A hyphen is where the Americans have the slash; French digits want Shift.
    expect(likelyLayout({ typed: 'ORD-29998', struck: 'ORD/29998' }, 'struck')).toBe('typed')
    expect(likelyLayout({ typed: '1Z999', struck: '!W(((' }, 'struck')).toBe('typed')
  })

  it('is the one of the codes before, where both look like one', () => {
    expect(likelyLayout(readingsOf('1Z999', 'german'), 'struck')).toBe('struck')
    expect(likelyLayout({ typed: '1Z999', struck: '1Y999' }, 'typed')).toBe('typed')
  })

  it('comes first, and the other reading is tried as well', () => {
    expect(scannedCodes({ typed: '1Y', struck: '1Z' }, 'struck')).toEqual(['1Z', '1Y'])
    expect(scannedCodes({ typed: '12', struck: '12' }, 'typed')).toEqual(['12'])
    expect(scannedCodes({ typed: ' 12 ', struck: '' }, 'typed')).toEqual(['12'])
  })
})
