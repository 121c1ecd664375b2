import { expect, it } from 'vitest'
import { describeDeadline } from '#features/packing/state/describe-deadline.ts'

const now = new Date(2026, 10, 29, 11, 0).getTime()
const at = (...when: readonly [day: number, hour: number, minute: number]): string =>
  describeDeadline(new Date(2026, 10, ...when).toISOString(), now, 'en-GB')

it('says the day where it is near, the hour where one is meant, and else the date', () => {
  expect(at(29, 16, 0)).toBe('Today 16:00')
  expect(at(30, 9, 30)).toBe('Tomorrow 09:30')
  expect(at(29, 23, 59)).toBe('Today')
  expect(at(30, 0, 0)).toBe('Tomorrow')
  expect(at(28, 16, 0)).toBe('Yesterday 16:00')
  expect(at(24, 23, 59)).toBe('24 Nov')
})
