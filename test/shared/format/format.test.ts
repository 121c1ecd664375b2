import { describe, expect, it } from 'vitest'
import {
  countryName,
  formatDimensions,
  formatList,
  formatMoney,
  formatPercent,
  formatRange,
  formatWeight,
} from '#shared/format/format.ts'

/** Intl puts spaces of several kinds between number and unit. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ')

describe('what is measured', () => {
  it('shows weights as scales do, with at least two decimals, and rounds nothing away', () => {
    expect(formatWeight({ value: 4.8, unit: 'kg' }, 'en-GB')).toBe('4.80 kg')
    expect(formatWeight({ value: 1.605, unit: 'lbs' }, 'en-GB')).toBe('1.605 lb')
    expect(plain(formatWeight({ value: 1234.5, unit: 'kg' }, 'de'))).toBe('1.234,50 kg')
  })

  it('shows money with the decimals of its currency, and more where they were given', () => {
    expect(formatMoney({ amount: 184.5, currency: 'GBP' }, 'en-GB')).toBe('£184.50')
    expect(formatMoney({ amount: 1500, currency: 'JPY' }, 'en-GB')).toBe('JP¥1,500')
    expect(formatMoney({ amount: 0.12345, currency: 'GBP' }, 'en-GB')).toBe('£0.12345')
    expect(plain(formatMoney({ amount: 184.5, currency: 'EUR' }, 'de'))).toBe('184,50 €')
  })

  it('shows length, width and height, and leaves out a width that is not there', () => {
    expect(formatDimensions({ length: 40, width: 30, height: 20.5, unit: 'cm' }, 'en-GB')).toBe(
      '40 × 30 × 20.5 cm',
    )
    expect(formatDimensions({ length: 40, height: 2, unit: 'cm' }, 'en-GB')).toBe('40 × 2 cm')
  })

  it('shows a discount as the share that was entered', () => {
    expect(formatPercent(12.5, 'en-GB')).toBe('12.5%')
  })

  it('names several things as a sentence does', () => {
    expect(formatList(['A', 'B', 'C'], 'en-GB')).toBe('A, B and C')
    expect(formatList(['A', 'B', 'C'], 'de')).toBe('A, B und C')
    expect(formatList(['A', 'B'], 'ar')).toBe('A وB')
  })

  it('says a span as short as it can be said', () => {
    const sameDay = plain(formatRange('2026-12-01T09:00:00', '2026-12-01T17:00:00', 'en-GB'))
    expect(sameDay).toBe('1 Dec 2026, 09:00–17:00')
  })

  it('names countries in the language of the screen, and falls back on the code', () => {
    expect(countryName('JP', 'en-GB')).toBe('Japan')
    expect(countryName('GB', 'de')).toBe('Vereinigtes Königreich')
    expect(countryName('QQ', 'en-GB')).toBe('QQ')
  })
})
