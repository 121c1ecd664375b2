import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

/** Nobody waits so long for an answer, however busy the machine; what looks at each sign from each other takes far longer. */
const PATIENCE_MILLISECONDS = 5000
const MANY = 200_000

const pieces = ['1', ' ', '[', '.', '-', '$', '"', '\\', 'a[', '$.a', '@a.', '\u200b', '\n', '🎁']

describe('a text of two hundred thousand signs', () => {
  it.each(pieces)('is answered in no time, as a name and as a value, made of %j', async (piece) => {
    await using desk = openTestDesk()
    const long = piece.repeat(MANY / piece.length)
    const address = { ...aRequest().addresses[0], postal_code: long, address_line1: long }
    const inputs: readonly (readonly [path: string, input: unknown])[] = [
      ['shipments.create', { ...aRequest(), [long]: 1 }],
      [
        'shipments.create',
        { ...aRequest(), custom_reference: long, tags: [long], [`a${long}`]: { [long]: long } },
      ],
      ['shipments.create', { ...aRequest(), addresses: [address, { ...address, [long]: long }] }],
      ['shipments.search', { text: long }],
      ['shipments.get', { reference: long }],
      ['shipments.findByCode', { codes: [long] }],
      ['settings.update', { desk_name: long, [long]: long }],
      ['carriers.save', { carrier: { [long]: long, name: long } }],
      ['addresses.search', { text: long }],
      ['transfer.previewImport', { file: long }],
      ['transfer.export', { format: 'csv', columns: [{ path: long }] }],
      [long, {}],
    ]
    for (const [path, input] of inputs) {
      const from = performance.now()
      await desk.call(path, input)
      expect([path.slice(0, 30), performance.now() - from > PATIENCE_MILLISECONDS]).toEqual([
        path.slice(0, 30),
        false,
      ])
    }
    expect(desk.bugs).toEqual([])
  })
})
