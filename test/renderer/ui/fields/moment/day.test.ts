import { describe, expect, test } from 'vitest'
import { fromLocalMoment, readDay, toLocalMoment } from '#ui/fields/moment/day.ts'

const today = new Date(2026, 10, 22, 14, 30)

describe('a day is read as it is typed', () => {
  test.each([
    ['2026-11-05', 'en-GB', '2026-11-05'],
    ['5.11.2026', 'de', '2026-11-05'],
    ['5.11.', 'de', '2026-11-05'],
    ['05/11/26', 'en-GB', '2026-11-05'],
    ['11/05/2026', 'en-US', '2026-11-05'],
    ['5', 'en-US', '2026-11-05'],
    ['+3', 'ar', '2026-11-25'],
    ['+10', 'de', '2026-12-02'],
  ])('%s in %s', (typed, locale, day) => {
    expect(readDay(typed, locale, today)).toBe(day)
  })

  test.each(['', 'tomorrow', '31.2.2026', '2026-13-01', '40', '5 Nov', '1.2.3.4.x'])(
    'or not at all: %j',
    (typed) => {
      expect(readDay(typed, 'de', today)).toBeNull()
    },
  )
})

describe('a moment on the clock of the desk', () => {
  test('is the same moment when it comes back', () => {
    for (const time of ['00:00', '09:05', '23:58']) {
      const moment = fromLocalMoment({ day: '2026-07-05', time })
      expect(moment).toMatch(/^2026-07-05T\d\d:\d\d:00[+-]\d\d:\d\d$/u)
      expect(toLocalMoment(moment)).toEqual({ day: '2026-07-05', time })
    }
  })

  test('lasts to the end of the day at its last minute', () => {
    expect(fromLocalMoment({ day: '2026-07-05', time: '23:59' })).toContain('T23:59:59')
  })

  test.each(['', 'tomorrow'])('is none for %j', (text) => {
    expect(toLocalMoment(text)).toBeUndefined()
  })
})
