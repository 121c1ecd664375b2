import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTime } from '#electron/transfer/schedule/due.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const at = (iso: string): number => Date.parse(iso)

describe('the next time of a schedule', () => {
  it.each([
    ['18:00', 60, '2026-11-23T16:59:00Z', '2026-11-23T17:00:00Z'],
    ['18:00', 60, '2026-11-23T17:00:00Z', '2026-11-24T17:00:00Z'],
    ['00:30', 60, '2026-11-23T22:00:00Z', '2026-11-23T23:30:00Z'],
    ['23:30', -300, '2026-11-23T22:00:00Z', '2026-11-24T04:30:00Z'],
  ])('at %s, where UTC is %i minutes behind, after %s is %s', (time, offset, after, expected) => {
    const next = nextTime({ kind: 'daily', at: time }, at(after), { offsetAt: () => offset })
    expect(new Date(next)).toEqual(new Date(expected))
  })

  it('is at the same time of the clock when summer begins and ends', () => {
    const summer = at('2026-03-29T01:00:00Z')
    const offsetAt = (moment: Date): number => (moment.getTime() >= summer ? 120 : 60)
    const next = nextTime({ kind: 'daily', at: '08:00' }, at('2026-03-28T07:00:00Z'), { offsetAt })
    expect(new Date(next)).toEqual(new Date('2026-03-29T06:00:00Z'))
  })

  it('every so many minutes is that later', () => {
    expect(nextTime({ kind: 'every', minutes: 10 }, 1_000, { offsetAt: () => 60 })).toBe(1_000 + 10 * MINUTE)
  })

  it('of a day is always later, by a day at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: -720, max: 840 }),
        fc.integer({ min: 0, max: 1439 }),
        (after, offset, minute) => {
          const time = [minute / 60, minute % 60]
            .map((part) => String(Math.floor(part)).padStart(2, '0'))
            .join(':')
          const next = nextTime({ kind: 'daily', at: time }, after, { offsetAt: () => offset })
          expect(next).toBeGreaterThan(after)
          expect(next).toBeLessThanOrEqual(after + DAY)
          expect(new Date(next + offset * MINUTE).toISOString().slice(11, 16)).toBe(time)
        },
      ),
    )
  })
})
