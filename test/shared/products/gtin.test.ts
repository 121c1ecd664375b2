import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mod10CheckDigit } from '#shared/carriers/check-digit.ts'
import { isGtin, shortestGtin, writingsOfGtin } from '#shared/products/gtin.ts'

describe('a GTIN', () => {
  it.each([
    ['GTIN-8', '96385074', true],
    ['GTIN-12 (UPC-A)', '036000291452', true],
    ['GTIN-13 (EAN-13)', '6291041500213', true],
    ['GTIN-14', '10614141000415', true],
    ['one with a wrong check digit', '6291041500214', false],
    ['one with two digits the other way round', '6290141500213', false],
    ['one of a length that there is not', '00036000291452'.padStart(15, '0'), false],
    ['one of nine digits', '012345672', false],
    ['one with letters', '62910415002I3', false],
    ['none at all', '', false],
    ['digits of another script', '٩٦٣٨٥٠٧٤', false],
  ])('is told from what is none: %s', (_what, text, isOne) => {
    expect(isGtin(text)).toBe(isOne)
  })

  it.each([
    ['036000291452', '036000291452'],
    ['0036000291452', '036000291452'],
    ['00036000291452', '036000291452'],
    ['6291041500213', '6291041500213'],
    ['06291041500213', '6291041500213'],
    ['10614141000415', '10614141000415'],
    ['96385074', '96385074'],
    ['0000096385074', '96385074'],
  ])('%s is kept as %s', (written, kept) => {
    expect(shortestGtin(written)).toBe(kept)
  })

  it('is one however many zeros are before it, and all its writings are GTINs', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$|^\d{11,13}$/u), (digits) => {
        const gtin = `${digits}${mod10CheckDigit(digits)}`
        const writings = writingsOfGtin(gtin)
        expect(writings).toContain(gtin)
        expect(writings.filter((written) => !isGtin(written))).toEqual([])
        expect([...new Set(writings.map(shortestGtin))]).toEqual([shortestGtin(gtin)])
      }),
    )
  })
})
