import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTime } from '#electron/transfer/schedule/due.ts'
import { clockIn } from '#helpers/time-zone.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** `07:05` from the minutes since midnight. */
const timeOf = (minute: number): string =>
  [minute / 60, minute % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
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

  it.each([
    // The clock skips 02:00 to 03:00, half an hour in Lord Howe, and in Cairo and Havana the first hour of the day.
    [
      'America/New_York',
      '02:30',
      '2026-03-07T12:00:00Z',
      ['2026-03-08T07:30Z', '2026-03-09T06:30Z', '2026-03-10T06:30Z'],
    ],
    [
      'Europe/Berlin',
      '02:00',
      '2026-03-28T12:00:00Z',
      ['2026-03-29T01:00Z', '2026-03-30T00:00Z', '2026-03-31T00:00Z'],
    ],
    ['Australia/Lord_Howe', '02:15', '2026-10-03T00:00:00Z', ['2026-10-03T15:45Z', '2026-10-04T15:15Z']],
    ['Africa/Cairo', '00:30', '2026-04-23T12:00:00Z', ['2026-04-23T22:30Z', '2026-04-24T21:30Z']],
    ['America/Havana', '00:00', '2026-03-07T12:00:00Z', ['2026-03-08T05:00Z', '2026-03-09T04:00Z']],
    // It shows 01:00 to 02:00 twice.
    ['America/New_York', '01:30', '2026-10-31T12:00:00Z', ['2026-11-01T05:30Z', '2026-11-02T06:30Z']],
    ['Europe/Berlin', '02:30', '2026-10-24T12:00:00Z', ['2026-10-25T00:30Z', '2026-10-26T01:30Z']],
    ['America/Havana', '00:30', '2026-10-31T12:00:00Z', ['2026-11-01T04:30Z', '2026-11-02T05:30Z']],
    // Samoa had no 30 December 2011.
    [
      'Pacific/Apia',
      '08:00',
      '2011-12-29T12:00:00Z',
      ['2011-12-29T18:00Z', '2011-12-30T18:00Z', '2011-12-31T18:00Z'],
    ],
  ])('in %s at %s is once a day, also where the clock is changed', (zone, time, from, expected) => {
    const clock = clockIn(zone)
    const times: number[] = []
    for (const _ of expected)
      times.push(nextTime({ kind: 'daily', at: time }, times.at(-1) ?? at(from), clock))
    expect(times.map((one) => new Date(one))).toEqual(expected.map((one) => new Date(one)))
  })

  it('goes on from day to day in every place of the world', () => {
    const places = Intl.supportedValuesOf('timeZone').map((zone) => [zone, clockIn(zone)] as const)
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2037-01-01T00:00:00Z') }),
        fc.integer({ min: 0, max: 1439 }),
        ([, clock], from, minute) => {
          let after = from
          for (let run = 0; run < 10; run += 1) {
            const next = nextTime({ kind: 'daily', at: timeOf(minute) }, after, clock)
            expect(next).toBeGreaterThan(after)
            expect(next - after).toBeLessThanOrEqual(49 * 60 * MINUTE)
            // The farthest that a clock has been moved forward since 1990 is three hours.
            if (run > 0) expect(next - after).toBeGreaterThanOrEqual(20 * 60 * MINUTE)
            after = next
          }
        },
      ),
      { numRuns: 500 },
    )
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
          const time = timeOf(minute)
          const next = nextTime({ kind: 'daily', at: time }, after, { offsetAt: () => offset })
          expect(next).toBeGreaterThan(after)
          expect(next).toBeLessThanOrEqual(after + DAY)
          expect(new Date(next + offset * MINUTE).toISOString().slice(11, 16)).toBe(time)
        },
      ),
    )
  })
})
