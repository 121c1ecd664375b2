import { describe, expect, it } from 'vitest'
import { describeTime } from '#features/shipments/parts/describe-time.ts'

const now = new Date(2026, 10, 22, 14, 31, 7).getTime()
const minute = 60_000
const hour = 60 * minute
const said = (at: number, locale = 'en-GB'): string =>
  (describeTime(at, now, locale) ?? 'just now').replaceAll(/\s/gu, ' ')

describe('a moment as people say it', () => {
  it.each([
    [now - 20_000, 'just now'],
    [now - 12 * minute, '12 min ago'],
    [now - 2 * hour, '2 hr ago'],
    [new Date(2026, 10, 22, 8, 12).getTime(), '08:12'],
    [new Date(2026, 10, 21, 23, 59).getTime(), 'yesterday'],
    [new Date(2026, 10, 20, 23, 59).getTime(), '20 Nov'],
    [new Date(2025, 10, 20, 9, 0).getTime(), '20 Nov 2025'],
  ])('%d is “%s”', (at, text) => {
    expect(said(at)).toBe(text)
  })

  it('counts the days of the calendar: an hour before midnight is yesterday an hour after it', () => {
    const afterMidnight = new Date(2026, 10, 22, 0, 30).getTime()
    expect(describeTime(afterMidnight - 2 * hour, afterMidnight, 'en-GB')).toBe('yesterday')
    expect(describeTime(afterMidnight - 45 * minute, afterMidnight, 'en-GB')).toBe('45 min ago')
  })

  it('never says of what lies ahead that it was', () => {
    expect(said(now + 3 * hour)).toBe('22 Nov 2026, 17:31')
  })

  it('speaks the language of the screen', () => {
    expect(said(now - 12 * minute, 'de')).toBe('vor 12 Min.')
    expect(said(new Date(2026, 10, 21, 9, 0).getTime(), 'de')).toBe('gestern')
    expect(said(new Date(2026, 10, 21, 9, 0).getTime(), 'ar')).toBe('أمس')
  })
})
