import { describe, expect, it } from 'vitest'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const measured = (weight: string, length: string) =>
  aRequest({
    contents: [
      contentsOf({
        weight: { value: 1.123456, unit: weight },
        dimensions: { length: 3.0000049, height: 2, unit: length },
      }),
    ],
  })

describe('units of a shipment', () => {
  it.each([
    ['kg', 'cm', undefined],
    ['lb', 'in', undefined],
    ['kg', 'in', 'in kilograms and measured in inches'],
    ['LBS', 'cm', 'in pounds and measured in centimetres'],
  ])('%s with %s are taken, and said where they seldom go together', async (weight, length, said) => {
    await using desk = openTestDesk()
    const { reference, message } = await desk.ask('shipments.create', measured(weight, length))
    const { message: changed } = await desk.ask('shipments.update', {
      reference,
      shipment: { ...measured(weight, length), tags: ['a'] },
    })
    for (const told of [message, changed]) {
      expect(told.includes('units')).toBe(said !== undefined)
      expect(told).toContain(said ?? '')
    }
  })

  it('go with values of five decimals', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', measured('lb', 'in'))
    const [one] = (await desk.ask('shipments.get', { reference })).contents
    expect(one).toMatchObject({
      weight: { value: 1.12346, unit: 'lbs' },
      dimensions: { length: 3, height: 2, unit: 'in' },
    })
  })
})
