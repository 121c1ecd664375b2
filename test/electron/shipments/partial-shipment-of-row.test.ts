import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { withoutContents } from '#electron/shipments/store/partial-shipment-of-row.ts'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { saveRecordsOf } from '#helpers/locations.ts'

const parsed = (text: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))

it('a record without its contents has everything else, whatever its texts say', async () => {
  await using desk = openTestDesk()
  await saveRecordsOf(desk, arbitraryLocations)
  const hostile = ['","contents":[', '],"addresses":[', '"contents":[{"a":1}],"addresses":[']
  const ask = async (request: unknown): Promise<string> => {
    const { reference } = await desk.ask('shipments.create', request)
    const [row] = desk.rows(
      'SELECT record FROM shipment_record JOIN shipment USING (id) WHERE reference = ?',
      reference,
    )
    return String(row?.['record'])
  }
  const check = (record: string): void => {
    const { contents, ...rest } = parsed(record)
    expect(contents).not.toBeUndefined()
    expect(parsed(withoutContents(record))).toEqual(rest)
  }
  for (const text of hostile)
    check(
      await ask(
        aRequest({ custom_reference: text, source: text, contents: [contentsOf({ description: text })] }),
      ),
    )
  await fc.assert(
    fc.asyncProperty(arbitraryRequest, async (request) => check(await ask(request))),
    { numRuns: 50 },
  )
})

it('a record in another order stays whole', () => {
  const record = '{"addresses":[],"contents":[{"sku":"1"}],"state":"x"}'
  expect(withoutContents(record)).toBe(record)
})
