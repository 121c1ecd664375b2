import { expect, it } from 'vitest'
import { cutOffNow } from '#shared/manifests/cut-off.ts'

/** A moment of a desk that is an hour ahead of UTC. */
const at = (local: string) => ({ at: Date.parse(`${local}:00+01:00`), offsetMinutes: 60 })
const FRIDAY = '2026-11-27'

it('is the next one of today, and the last one once all have passed', () => {
  const cutOffs = ['15:00', '17:30']
  expect(cutOffNow(cutOffs, at(`${FRIDAY}T13:40`))).toEqual({ at: '15:00', minutes: 80 })
  expect(cutOffNow(cutOffs, at(`${FRIDAY}T15:00`))).toEqual({ at: '17:30', minutes: 150 })
  expect(cutOffNow(cutOffs, at(`${FRIDAY}T17:30`))).toEqual({ at: '17:30', minutes: 0 })
  expect(cutOffNow(cutOffs, at(`${FRIDAY}T23:59`))).toEqual({ at: '17:30', minutes: -389 })
})

it('is none on days on which nothing leaves, and of a carrier that has none', () => {
  expect(cutOffNow(['15:00'], at('2026-11-28T10:00'))).toBeUndefined()
  expect(cutOffNow([], at(`${FRIDAY}T10:00`))).toBeUndefined()
})
