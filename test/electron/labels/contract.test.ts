import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toJson } from '#electron/cli/to-json.ts'
import { contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, createMany, readyToAllocate } from '#helpers/allocating.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith } from '#helpers/printing.ts'
import { pagesOf } from '#helpers/read-pdf.ts'

/*
 * What §9 of the contract says of labels, sentence by sentence. The shapes are those of the public reference; a program may
 * answer more than they name.
 */

const documentTypes = [
  'other',
  'label',
  'cn22',
  'cn23',
  'commercial_invoice',
  'collection_note',
  'hazard_label',
] as const
const publicDocument = z.looseObject({
  file: z.base64(),
  content_type: z.string(),
  document_type: z.enum(documentTypes),
  dpi: z.int32(),
})
const publicLabelDetails = z.looseObject({
  date_first_retrieved: z.iso.datetime({ offset: true }).optional(),
  retrieval_count: z.int32(),
})
const publicLink = z.looseObject({
  href: z.string(),
  rel: z.string(),
  reference: z.string().optional(),
  type: z.string(),
})
/** An answer as another system gets it. */
const asJson = (answer: unknown): unknown => JSON.parse(toJson(answer))

const inState = async (desk: TestDesk, state: 'draft' | 'cancelled' | 'untracked'): Promise<string> => {
  await readyToAllocate(desk)
  const contents = [contentsOf({ weight: { value: 1, unit: 'kg' } })]
  const [reference = ''] = await createMany(desk, 1, aScheduledRequest({ contents }))
  if (state === 'cancelled') await desk.ask('shipments.cancel', { reference })
  if (state === 'untracked')
    await desk.ask('allocation.allocate', { shipments: [reference], service: 'FAST' })
  return reference
}

describe('labels, as the contract has them', () => {
  it.each(
    (['pdf', 'zpl'] as const).flatMap((format) => ([203, 300] as const).map((dpi) => ({ format, dpi }))),
  )('are one for each of the top-level contents, as $format at $dpi dpi', async ({ format, dpi }) => {
    await using desk = openTestDesk()
    const [reference = ''] = await allocatedWith(desk, 1, 3)
    const answer = await desk.ask('labels.get', { reference, format, dpi })
    const { contents } = await desk.ask('shipments.get', { reference })
    expect(answer.labels.map((label) => label.reference)).toEqual(contents.map((one) => one.reference))
    const { labels, label_details } = z
      .looseObject({ labels: z.array(publicDocument), label_details: publicLabelDetails })
      .parse(asJson(answer))
    expect(label_details.retrieval_count).toBe(1)
    for (const { file, ...label } of labels) {
      expect(label).toMatchObject({ content_type: format, document_type: 'label', dpi })
      const start = Buffer.from(file, 'base64').toString('latin1', 0, 5)
      expect(start).toMatch(format === 'pdf' ? /^%PDF-/u : /^\^XA/u)
    }
  })

  it.each([1, 2, 5])(
    'are counted at each of %i retrievals, in the shipment’s answer as well',
    async (times) => {
      await using desk = openTestDesk()
      const [reference = ''] = await allocatedWith(desk, 1)
      for (let time = 0; time < times; time += 1) await desk.ask('labels.get', { reference })
      const { label_details } = await desk.ask('shipments.get', { reference })
      expect(publicLabelDetails.parse(asJson(label_details)).retrieval_count).toBe(times)
    },
  )

  it('are linked to by the answer to allocating', async () => {
    await using desk = openTestDesk()
    const reference = await inState(desk, 'draft')
    const { accepted } = await desk.ask('allocation.allocate', { shipments: [reference], service: 'SLOW' })
    const links = z.array(publicLink).parse(asJson(accepted[0]?._links))
    expect(links.filter(({ rel }) => rel === 'label')).toHaveLength(1)
  })

  it.each([
    ['draft', 'invalid_state_for_operation'],
    ['cancelled', 'invalid_state_for_operation'],
    ['untracked', 'invalid_state_for_operation'],
  ] as const)('are none of a shipment that is %s, and nothing is counted', async (state, code) => {
    await using desk = openTestDesk()
    const reference = await inState(desk, state)
    expect((await desk.refusal('labels.get', { reference })).details.map((one) => one.code)).toEqual([code])
    expect((await desk.ask('shipments.get', { reference })).label_details).toBeUndefined()
  })

  it.each([
    ['a format', { format: 'png' }, '$.format', 'invalid_value'],
    ['a resolution', { dpi: 600 }, '$.dpi', 'invalid_value'],
    ['a size', { size: 'a3' }, '$.size', 'invalid_value'],
    ['contents', { contents: `sc_${'0'.repeat(32)}` }, '$.contents', 'invalid_contents_reference'],
    ['a shipment', { reference: `sp_${'0'.repeat(32)}` }, undefined, 'shipment_not_found'],
    ['a property', { colour: 'red' }, '$.colour', 'invalid_request'],
  ])('refuse %s that there is not', async (_name, asked, property, code) => {
    await using desk = openTestDesk()
    const [reference = ''] = await allocatedWith(desk, 1)
    const { details } = await desk.refusal('labels.get', { reference, ...asked })
    expect(details.map((one) => [one.property, one.code])).toEqual([[property, code]])
  })

  it('are those of a hundred shipments at most, each bad one rejected by itself', async () => {
    await using desk = openTestDesk()
    const good = await allocatedWith(desk, 2)
    const bad = await inState(desk, 'draft')
    const shipments = [...good, bad, `sp_${'0'.repeat(32)}`]
    const { accepted, rejected } = await desk.ask('labels.print', { shipments })
    expect(accepted.map((one) => one.shipment_reference)).toEqual(good)
    expect(rejected.map((one) => one.shipment_reference)).toEqual(shipments.slice(2))
    const many = Array.from({ length: 101 }, (_, index) => `sp_${String(index).padStart(32, '0')}`)
    expect((await desk.refusal('labels.print', { shipments: many })).details).toMatchObject([
      { property: '$.shipments', code: 'too_many_elements' },
    ])
  })

  it('show a sign for what no typeface has, and say the rest', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    const contents = [contentsOf({ weight: { value: 1, unit: 'kg' } })]
    const request = aScheduledRequest({ contents })
    // Linear B, which none has.
    const addresses = request.addresses.map((one) =>
      one.address_type === 'destination' ? { ...one, company_name: 'Nordlys 𐀀𐀁 AS' } : one,
    )
    const [reference = ''] = await createMany(desk, 1, { ...request, addresses })
    await desk.ask('allocation.allocate', { shipments: [reference], service: 'SLOW' })
    const [pdf] = (await desk.ask('labels.get', { reference })).labels
    const [page] = await pagesOf(pdf?.file ?? new Uint8Array())
    expect(page?.text).toContain('Nordlys ‹?› AS')
    const [zpl] = (await desk.ask('labels.get', { reference, format: 'zpl' })).labels
    expect(Buffer.from(zpl?.file ?? []).toString()).toMatch(/^\^XA[^]*\^GFA[^]*\^XZ\n$/u)
  })

  it('are as many as five hundred of one shipment', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    const contents = Array.from({ length: 500 }, () => contentsOf({ weight: { value: 0.01, unit: 'kg' } }))
    const [reference = ''] = await createMany(desk, 1, aScheduledRequest({ contents }))
    await desk.ask('allocation.allocate', { shipments: [reference], service: 'SLOW' })
    const { labels } = await desk.ask('labels.get', { reference, format: 'zpl' })
    expect(labels).toHaveLength(500)
    expect(Buffer.from(labels.at(-1)?.file ?? []).toString()).toContain('500 of 500')
  })
})
