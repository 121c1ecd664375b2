import { describe, expect, it } from 'vitest'
import { contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, readyToAllocate } from '#helpers/allocating.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { codesIn, pictureOf } from '#helpers/read-codes.ts'

const threePieces = aScheduledRequest({
  custom_reference: 'ORD-1',
  contents: [1, 2, 3].map((value) => contentsOf({ weight: { value, unit: 'kg' } })),
})

const anAllocated = async (desk: TestDesk, request = threePieces): Promise<string> => {
  await readyToAllocate(desk)
  const { reference } = await desk.ask('shipments.create', request)
  await desk.ask('allocation.allocate', { shipments: [reference], service: 'SLOW' })
  return reference
}
const texts = (files: readonly { readonly file: Uint8Array }[]): readonly string[] =>
  files.map(({ file }) => Buffer.from(file).toString())

describe('the labels of a shipment', () => {
  it('are one for each of its contents, which a scanner reads', async () => {
    await using desk = openTestDesk()
    const reference = await anAllocated(desk)
    const { labels } = await desk.ask('labels.get', { reference, format: 'zpl', dpi: 300 })
    const shipment = await desk.ask('shipments.get', { reference })
    expect(labels.map((label) => label.reference)).toEqual(shipment.contents.map((one) => one.reference))
    expect(labels).toMatchObject(
      labels.map(() => ({ content_type: 'zpl', document_type: 'label', dpi: 300 })),
    )
    const tracking = shipment.allocation?.tracking_details?.contents ?? []
    for (const [index, zpl] of texts(labels).entries()) {
      const picture = await pictureOf(zpl, { width: 288, height: 432, dpi: 300 })
      expect(await codesIn(picture)).toEqual([
        `Code128: ${tracking[index]?.tracking_references?.[0]}`,
        textLike(new RegExp(`^DataMatrix: ${reference} .* ${index + 1}/3$`, 'u')),
      ])
    }
  })

  it.each(['pdf', 'zpl'] as const)('are the very same each time, as %s, and counted', async (format) => {
    await using desk = openTestDesk()
    const reference = await anAllocated(desk)
    const first = await desk.ask('labels.get', { reference, format })
    desk.clock.set('2027-01-05T12:00:00Z')
    await desk.ask('settings.update', { language: 'de' })
    desk.restart()
    const again = await desk.ask('labels.get', { reference, format, reason: 'The printer tore it.' })
    expect(again.labels).toEqual(first.labels)
    expect(again.label_details).toEqual({ ...first.label_details, retrieval_count: 2 })
    const { items } = await desk.ask('shipments.history', { reference })
    const taken = items.filter(({ operation }) => operation === 'get_labels')
    expect(taken.map(({ reason }) => reason)).toEqual([undefined, 'The printer tore it.'])
    expect((await desk.ask('shipments.get', { reference })).label_details).toEqual(again.label_details)
  })

  it('are what the answer to allocating links to', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    const { reference } = await desk.ask('shipments.create', threePieces)
    const asked = { shipments: [reference], service: 'SLOW' }
    const [allocated] = (await desk.ask('allocation.allocate', asked)).accepted
    const linked = allocated?._links.filter(({ rel }) => rel === 'label').map((link) => link.reference)
    const { labels } = await desk.ask('labels.get', { reference })
    expect(linked).toEqual(labels.map((label) => label.reference))
  })

  it('are new ones once something else stands on them', async () => {
    await using desk = openTestDesk()
    const reference = await anAllocated(desk)
    const before = await desk.ask('labels.get', { reference, format: 'zpl' })
    await desk.ask('allocation.setTrackingReferences', { reference, tracking_references: ['OTHER1'] })
    const after = await desk.ask('labels.get', { reference, format: 'zpl' })
    expect(texts(before.labels).join('')).not.toContain('OTHER1')
    for (const zpl of texts(after.labels)) expect(zpl).toContain('OTHER1')
  })

  it('tell what all of a package weigh, also where only its size or what is in it does', async () => {
    await using desk = openTestDesk()
    await desk.ask('packageSizes.save', {
      package_size: { reference: 'BOX', name: 'Box', weight: { value: 1.5, unit: 'kg' } },
    })
    const inner = { sku: 'A', description: 'A part', value: { amount: 1, currency: 'GBP' } }
    const contents = [
      contentsOf({ weight: { value: 2, unit: 'kg' }, quantity: 3 }),
      { ...contentsOf(), package_size_reference: 'BOX', quantity: 2 },
      contentsOf({ contents: [{ ...inner, weight: { value: 0.5, unit: 'kg' }, quantity: 4 }] }),
    ]
    const reference = await anAllocated(desk, aScheduledRequest({ contents }))
    const { labels } = await desk.ask('labels.get', { reference, format: 'zpl' })
    const weights = texts(labels).map((zpl) => /· ([\d.]+ kg)/u.exec(zpl)?.[1])
    expect(weights).toEqual(['6.00 kg', '3.00 kg', '2.00 kg'])
  })

  it('are only that of the contents which are named', async () => {
    await using desk = openTestDesk()
    const reference = await anAllocated(desk)
    const all = await desk.ask('labels.get', { reference })
    const contents = all.labels[1]?.reference ?? ''
    const { labels } = await desk.ask('labels.get', { reference, contents })
    expect(labels).toEqual([all.labels[1]])
    expect(await desk.refusal('labels.get', { reference, contents: `sc_${'0'.repeat(32)}` })).toMatchObject({
      details: [{ property: '$.contents', code: 'invalid_contents_reference' }],
    })
  })

  it('are there only once a carrier has it and can scan it', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    const { reference } = await desk.ask('shipments.create', threePieces)
    expect(await desk.refusal('labels.get', { reference })).toMatchObject({
      code: 'validation_error',
      details: [{ code: 'invalid_state_for_operation', message: textLike(/“Get labels” is not possible/u) }],
    })
    await desk.ask('allocation.allocate', { shipments: [reference], service: 'FAST' })
    expect(await desk.refusal('labels.get', { reference })).toMatchObject({
      details: [{ code: 'invalid_state_for_operation', message: textLike(/Type it in first/u) }],
    })
    await desk.ask('allocation.setTrackingReferences', { reference, tracking_references: ['ПОСЫЛКА-1'] })
    expect(await desk.refusal('labels.get', { reference })).toMatchObject({
      details: [{ code: 'invalid_state_for_operation', message: textLike(/cannot read .*ПОСЫЛКА-1/u) }],
    })
    const { label_details: none } = await desk.ask('shipments.get', { reference })
    expect(none).toBeUndefined()
  })
})
