import { expect, it } from 'vitest'
import { arrivedScan } from '#app/scan/arrived-scan.ts'

it('a scan is shown by the likelier keyboard, and by the other one where that reads otherwise', () => {
  const readings = { typed: '1Y', struck: '1Z' }
  expect(arrivedScan(readings, 'struck', 'Tab')).toEqual({ text: '1Z', other: '1Y', end: 'Tab' })
  expect(arrivedScan(readings, 'typed', 'Enter')).toEqual({ text: '1Y', other: '1Z', end: 'Enter' })
  expect(arrivedScan({ typed: '12', struck: '12' }, 'typed', 'nothing')).toEqual({
    text: '12',
    end: 'nothing',
  })
})
