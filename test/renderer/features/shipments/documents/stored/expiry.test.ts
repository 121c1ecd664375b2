import { describe, expect, it } from 'vitest'
import { expiryOf } from '#features/shipments/documents/stored/expiry.ts'

const now = new Date(2026, 10, 23, 14, 30).getTime()
const at = (day: number, hours: number, minutes = 0): string =>
  new Date(2026, 10, 23 + day, hours, minutes).toISOString()

describe('the expiry of a document', () => {
  it.each([
    ['never comes when there is none', undefined, { kind: 'never' }],
    ['is past from its very moment on', at(0, 14, 30), { kind: 'expired' }],
    ['is past long after it', at(-400, 0), { kind: 'expired' }],
    ['is today until the day is over', at(0, 23, 59), { kind: 'soon', days: 0 }],
    ['is tomorrow also when that is only hours away', at(1, 0, 5), { kind: 'soon', days: 1 }],
    ['is near for thirty days, whatever the hour', at(30, 23, 59), { kind: 'soon', days: 30 }],
    ['is far from the next day on', at(31, 0), { kind: 'later' }],
  ])('%s', (_promise, expiration, expiry) => {
    expect(expiryOf(expiration, now)).toEqual(expiry)
  })

  it('counts whole days, also over the change of the clocks', () => {
    const days = Array.from({ length: 30 }, (_, index) => index + 1)
    const counted = (month: number) => {
      const start = new Date(2026, month, 15, 0, 30).getTime()
      return days.map((day) => expiryOf(new Date(2026, month, 15 + day, 23, 30).toISOString(), start))
    }
    const wanted = days.map((count) => ({ kind: 'soon', days: count }))
    // Clocks change in March and October where they do.
    expect([counted(2), counted(9)]).toEqual([wanted, wanted])
  })
})
