import { expect, it } from 'vitest'
import { openNamedRecords } from '#electron/records/open-records.ts'
import { aLocation } from '#helpers/locations.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

it('reads a place once that many shipments of a file name, and looks again for one that is not there', async () => {
  await using desk = openTestDesk()
  await desk.ask('locations.save', { location: aLocation('WH-1') })
  const { reader } = desk.inside().database
  const { locations } = openNamedRecords(reader)
  expect(locations.find('WH-2')).toBeUndefined()
  await desk.ask('locations.save', { location: aLocation('WH-2') })
  expect(locations.find('WH-2')).toEqual(aLocation('WH-2'))
  const first = locations.find('WH-1')
  expect(first).toEqual(aLocation('WH-1'))
  expect(locations.find(' WH-1 ')).toBe(first)
})
