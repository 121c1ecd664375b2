import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayOrder } from '#shared/transfer/reading/date-text.ts'
import { dayOrderShownBy, readDate, type DateOptions } from '#shared/transfer/reading/dates.ts'

const plain: DateOptions = { isDeadline: false, isForeign: true, offsetAt: () => 60 }

const read = (text: string, options: Partial<DateOptions> = {}): unknown => {
  const result = readDate(text, { ...plain, ...options })
  return 'value' in result ? result.value : (result.sentence?.key ?? result.code)
}

const day = '2026-11-20T00:00:00+01:00'
const noon = '2026-11-20T13:05:33+01:00'

describe('a moment as it is written', () => {
  it.each([
    ['20-Nov-26', day],
    ['20-Nov-2026', day],
    ['Nov-20-26', day],
    ['NOV 20, 2026', day],
    ['20 November 2026', day],
    ['20th of November, 2026', day],
    ['November 20th 2026', day],
    ['2026-Nov-20', day],
    ['2026 November 20', day],
    ["20 Nov '26", day],
    ['20Nov2026', day],
    ['20. November 2026', day],
    ['20 Nov. 2026', day],
    ['Fri, 20 Nov 2026', day],
    ['Freitag, 20. November 2026', day],
    ['20-nov.-2026', day],
    ['20 novembre 2026', day],
    ['20 de noviembre de 2026', day],
    ['20 listopada 2026', day],
    ['20. listopada 2026.', 'invalid_format'],
    ['20. marraskuuta 2026', day],
    ['2026. nov. 20.', day],
    ['20 ноября 2026 г.', day],
    ['20 Kasım 2026', day],
    ['20 نوفمبر ٢٠٢٦', day],
    ['2026年11月20日', day],
    ['2026년 11월 20일', day],
    ['20-Dez-26', '2026-12-20T00:00:00+01:00'],
    ['20-Mrz-26', '2026-03-20T00:00:00+01:00'],
    ['1er août 2026', '2026-08-01T00:00:00+01:00'],
    ['20261120', day],
    ['20261120T130533', noon],
    ['2026/11/20', day],
    ['2026.11.20', day],
    ['20. 11. 2026', day],
    ['46346', day],
    ['46346.5', '2026-11-20T12:00:00+01:00'],
    ['Nov 20, 2026 1:05:33 PM', noon],
    ['Nov 20, 2026, 1:05:33\u202Fp.m.', noon],
    ['11/20/2026 1:05:33 p. m.', noon],
    ['20/11/2026 13:05:33', noon],
    ['20.11.2026 13.05.33', noon],
    ['20.11.2026, 13:05:33 Uhr', noon],
    ['fredag den 20. november 2026 kl. 13.05.33', noon],
    ['vendredi 20 novembre 2026 à 13h05', '2026-11-20T13:05:00+01:00'],
    ['오후 1:05:33 2026. 11. 20.', noon],
    ['12/20/2026 12:00 AM', '2026-12-20T00:00:00+01:00'],
    ['12/20/2026 12:30 PM', '2026-12-20T12:30:00+01:00'],
    ['Fri, 20 Nov 2026 10:02:11 +0000', '2026-11-20T10:02:11Z'],
    ['Fri Nov 20 2026 10:02:11 GMT+0100 (Central European Standard Time)', '2026-11-20T10:02:11+01:00'],
    ['Fri Nov 20 10:02:11 2026', '2026-11-20T10:02:11+01:00'],
    ['Fri Nov 20 10:02:11 UTC 2026', '2026-11-20T10:02:11Z'],
    ['Nov 20, 2026 1:05:33 PM PST', '2026-11-20T13:05:33-08:00'],
    ['2026-11-20 10:02:11 UTC', '2026-11-20T10:02:11Z'],
    ['2026-11-20 10:02:11 -0500', '2026-11-20T10:02:11-05:00'],
    ['2026-11-20T10:02:11.123Z', '2026-11-20T10:02:11.123Z'],
    ['2026-11-20T10:02:11+00:00', '2026-11-20T10:02:11+00:00'],
    ['Friday 20th November 2026 @ 1:05pm', '2026-11-20T13:05:00+01:00'],
    ['2026-11-20 10:02:11 +0000 UTC', '2026-11-20T10:02:11Z'],
    ['20-NOV-2026 13.05.33', noon],
    ['20-Nov-26 UTC', '2026-11-20T00:00:00Z'],
    ['2026-02-30', 'invalid_format'],
    ['30 Feb 2026', 'invalid_format'],
    ['20 Foo 2026', 'invalid_format'],
    ['20 Nov', 'invalid_format'],
    ['Nov 2026', 'invalid_format'],
    ['26 20 Nov', 'invalid_format'],
    ['20 Nov 2026 Dec', 'invalid_format'],
    ['20 Nov 2026 25:00', 'invalid_format'],
    ['20 Nov 2026 13:05 IST', 'invalid_format'],
    ['13:05', 'invalid_format'],
    ['26. 11. 20.', 'invalid_format'],
    ['20/13/2026', 'invalid_format'],
    ['20/11/2569', 'invalid_format'],
    ['1795564800', 'invalid_format'],
    ['12345', 'invalid_format'],
    ['order 20-Nov-26', 'invalid_format'],
    ['20/11-2026', 'invalid_format'],
    ['', 'invalid_format'],
  ])('is what it says, in every usual form: %s', (text, moment) => {
    expect(read(text)).toBe(moment)
  })

  it('may have its day or its month first: what it shows goes first, then its column, then what is said of it', () => {
    const columns = (order: DayOrder | undefined) => ({ orders: new Map([['/ false false', order]]) })
    expect(read('05/11/2026')).toBe('day_or_month')
    expect(read('05/05/2026')).toBe('2026-05-05T00:00:00+01:00')
    expect(read('05/11/2026', { order: 'month_first' })).toBe('2026-05-11T00:00:00+01:00')
    expect(read('05/11/2026', { order: 'month_first', ...columns('day_first') })).toBe(
      '2026-11-05T00:00:00+01:00',
    )
    expect(read('05/13/2026', columns('day_first'))).toBe('2026-05-13T00:00:00+01:00')
    expect(read('05/11/2026', columns(undefined))).toBe('day_or_month')
    expect(read('05/11/2026 1:05 PM', columns('day_first'))).toBe('day_or_month')
    expect(read('05.11.2026', { order: 'month_first' })).toBe('2026-11-05T00:00:00+01:00')
    expect(
      ['13/05/2026', '05/13/2026', '05/11/2026', '20-Nov-26'].map((text) => dayOrderShownBy(text)?.order),
    ).toEqual(['day_first', 'month_first', undefined, undefined])
  })

  it('may have its year first, where it is one of now and so short', () => {
    const year = new Date().getUTCFullYear()
    const short = String(year % 100)
    const columns = { orders: new Map([['- false false', 'day_first' as const]]) }
    expect(read(`${short}-11-30`)).toBe('invalid_format')
    expect(dayOrderShownBy(`${short}-11-30`)).toBeUndefined()
    expect(read(`${short}-11-30`, { order: 'day_first' })).toBe(`2030-11-${short}T00:00:00+01:00`)
    expect(read(`${short}-11-30`, columns)).toBe(`2030-11-${short}T00:00:00+01:00`)
    expect(read(`${short}-11-${short}`)).toBe(`${year}-11-${short}T00:00:00+01:00`)
    expect(read('20-11-30')).toBe('2030-11-20T00:00:00+01:00')
  })

  it('is the end of its day where something has to be done by then, and says no time', () => {
    const end = (text: string) => read(text, { isDeadline: true })
    expect(end('20-Nov-26')).toBe('2026-11-20T23:59:59+01:00')
    expect(end('2026-11-20')).toBe('2026-11-20T23:59:59+01:00')
    expect(end('11/20/2026 12:00:00 AM')).toBe('2026-11-20T23:59:59+01:00')
    expect(end('2026-11-20 00:00 UTC')).toBe('2026-11-20T00:00:00Z')
    expect(end('2026-11-20 17:00')).toBe('2026-11-20T17:00:00+01:00')
    expect(read('2026-11-20 00:00', { isDeadline: true, isForeign: false })).toBe(day)
  })

  const locales =
    'en en-GB en-AU en-CA en-IN de de-AT de-CH fr fr-CA es es-MX it nl pl pt pt-BR sv da nb fi cs sk hu ro bg ru uk el tr et lv lt sl sr mk ca is ar hi id ms af ja ko zh zh-TW'.split(
      ' ',
    )
  const styles = ['full', 'long', 'medium', 'short'] as const
  const times = [undefined, 'medium', 'short'] as const

  it('is never another one than was written, in any place of the world', () => {
    let refused = 0
    let all = 0
    const moments = fc.date({ min: new Date('2010-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.constantFrom(...styles),
        fc.constantFrom(...times),
        moments,
        (locale, dateStyle, timeStyle, moment) => {
          const format = new Intl.DateTimeFormat(locale, {
            dateStyle,
            ...(timeStyle && { timeStyle }),
            timeZone: 'UTC',
            calendar: 'gregory',
          })
          const text = format.format(moment)
          // The century is left out, with the year first: nobody could tell.
          const [first] = format.formatToParts(moment)
          if (first?.type === 'year' && first.value.length === 2) return
          const order = first?.type === 'day' ? 'day_first' : undefined
          const value = read(text, { offsetAt: () => 0, order })
          all += 1
          if (value === 'day_or_month' || value === 'invalid_format') {
            if (value === 'invalid_format') refused += 1
            return
          }
          const length = timeStyle === undefined ? 10 : timeStyle === 'short' ? 16 : 19
          expect([locale, text, String(value).slice(0, length)]).toEqual([
            locale,
            text,
            moment.toISOString().slice(0, length),
          ])
        },
      ),
      { numRuns: 2000 },
    )
    // Most of it is read at all.
    expect(refused / all).toBeLessThan(0.02)
  })

  it('is looked at no longer than it takes to see that it is none', () => {
    for (const text of ['1'.repeat(100_000), '1/'.repeat(50_000), 'a.'.repeat(50_000), '('.repeat(100_000)])
      expect(read(text)).toBe('invalid_format')
  })
})
