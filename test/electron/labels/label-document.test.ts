import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, createMany, readyToAllocate } from '#helpers/allocating.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { pagesOf } from '#helpers/read-pdf.ts'
import type { PrintLabelsResult } from '#shared/labels/label.ts'
import { inspectFile } from '#shared/documents/inspect-file.ts'

const ofPieces = (count: number) =>
  aScheduledRequest({
    contents: Array.from({ length: count }, () => contentsOf({ weight: { value: 1, unit: 'kg' } })),
  })

/** So many shipments of two pieces that a service has taken, and one that none has. */
const aDeskWith = async (desk: TestDesk, many: number) => {
  await readyToAllocate(desk)
  const allocated = await createMany(desk, many, ofPieces(2))
  await desk.ask('allocation.allocate', { shipments: [...allocated], service: 'SLOW' })
  const [draft = ''] = await createMany(desk, 1)
  return { allocated, draft }
}
const trackingOf = async (desk: TestDesk, reference: string): Promise<readonly string[]> => {
  const { allocation } = await desk.ask('shipments.get', { reference })
  return (allocation?.tracking_details?.contents ?? []).flatMap((one) => one.tracking_references ?? [])
}
const fileOf = ({ document }: PrintLabelsResult): Uint8Array => readFileSync(document?.path ?? '')
const reasonsOf = async (desk: TestDesk, reference: string) =>
  (await desk.ask('shipments.history', { reference })).items
    .filter(({ operation }) => operation === 'get_labels')
    .map(({ reason }) => reason)

describe('labels that are printed together', () => {
  it('are one document, a label on each page, in the order of the shipments and of their contents', async () => {
    await using desk = openTestDesk()
    const { allocated } = await aDeskWith(desk, 3)
    const shipments = allocated.toReversed()
    const answer = await desk.ask('labels.print', { shipments })
    const { accepted, rejected, document } = answer
    expect(rejected).toEqual([])
    expect(accepted.map((one) => [one.shipment_reference, one.labels])).toEqual(
      shipments.map((reference) => [reference, 2]),
    )
    expect(document).toEqual({
      path: textLike(new RegExp(`^${join(desk.folder, 'printed', 'labels_')}[\\dTZ-]+\\.pdf$`, 'u')),
      opened: false,
    })
    const file = fileOf(answer)
    expect(inspectFile(file, 'pdf')).toBeUndefined()
    const pages = await pagesOf(file)
    const tracking = (await Promise.all(shipments.map((one) => trackingOf(desk, one)))).flat()
    expect(tracking).toHaveLength(6)
    expect(pages).toEqual(
      tracking.map((code) => ({ size: [288, 432], text: textLike(new RegExp(code, 'u')) })),
    )
  })

  it('leave out what can have none, and say why', async () => {
    await using desk = openTestDesk()
    const { allocated, draft } = await aDeskWith(desk, 1)
    await desk.ask('shipments.cancel', { reference: allocated[0] ?? '' })
    const [other = ''] = await createMany(desk, 1)
    await desk.ask('allocation.allocate', { shipments: [other], service: 'SLOW' })
    const shipments = [...allocated, draft, 'nothing', other]
    const { accepted, rejected, document } = await desk.ask('labels.print', { shipments })
    expect(accepted.map((one) => one.shipment_reference)).toEqual([other])
    expect(rejected.map((one) => [one.shipment_reference, one.details[0]?.code])).toEqual([
      [allocated[0], 'invalid_state_for_operation'],
      [draft, 'invalid_state_for_operation'],
      ['nothing', 'invalid_reference_format'],
    ])
    expect(document?.path).toBe(join(desk.folder, 'printed', `labels_${other}.pdf`))
    expect(await desk.ask('labels.print', { shipments: [draft] })).toEqual({
      accepted: [],
      rejected: [rejected[1]],
    })
  })

  it('are counted, and the reason stands with those that were printed before', async () => {
    await using desk = openTestDesk()
    const { allocated } = await aDeskWith(desk, 2)
    const [first = '', second = ''] = allocated
    await desk.ask('labels.print', { shipments: [first] })
    const shipments = [first, second]
    const { items } = await desk.ask('labels.details', { shipments })
    expect(items).toMatchObject([{ shipment_reference: first, label_details: { retrieval_count: 1 } }])
    await desk.ask('labels.print', { shipments, reason: 'It was torn.' })
    const after = await desk.ask('labels.details', { shipments })
    expect(after.items.map(({ label_details }) => label_details.retrieval_count)).toEqual([2, 1])
    expect(await reasonsOf(desk, first)).toEqual([undefined, 'It was torn.'])
    expect(await reasonsOf(desk, second)).toEqual([undefined])
  })

  it('are the same when they are printed again, whatever the desk speaks by then', async () => {
    await using desk = openTestDesk()
    const { allocated } = await aDeskWith(desk, 1)
    const printed = async (): Promise<Uint8Array> =>
      fileOf(await desk.ask('labels.print', { shipments: [...allocated] }))
    const before = await printed()
    await desk.ask('settings.update', { language: 'ar' })
    desk.restart()
    expect(await printed()).toEqual(before)
  })

  it('stand four to a sheet on A4, on what the desk has chosen where nothing else is asked for', async () => {
    await using desk = openTestDesk()
    const { allocated } = await aDeskWith(desk, 3)
    await desk.ask('settings.update', { label_paper: 'a4' })
    const pages = await pagesOf(fileOf(await desk.ask('labels.print', { shipments: [...allocated] })))
    const tracking = (await Promise.all(allocated.map((one) => trackingOf(desk, one)))).flat()
    expect(pages.map(({ size }) => size)).toEqual([
      [595.28, 841.89],
      [595.28, 841.89],
    ])
    expect(pages.map(({ text }) => tracking.filter((code) => text.includes(code)))).toEqual([
      tracking.slice(0, 4),
      tracking.slice(4),
    ])
    const on = async (size: '100x150' | 'a6') => {
      const [page] = await pagesOf(
        fileOf(await desk.ask('labels.print', { shipments: [...allocated], size })),
      )
      return page?.size
    }
    expect(await on('a6')).toEqual([297.64, 419.53])
    expect(await on('100x150')).toEqual([283.46, 425.2])
  })
})
