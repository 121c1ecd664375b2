import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, readyToAllocate } from '#helpers/allocating.ts'
import { aLabelPicture } from '#helpers/documents/a-label-picture.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aFolder, aLinesFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const ports = { mayNameFiles: true }
const everything = { format: 'jsonl', history: true, documents: true }
const aZpl = Buffer.from('^XA^FO20,20^A0N,40,40^FDCarrier^FS^XZ')

/** A shipment of four packages, three of which have a label of the carrier's own; labels of all were printed. */
const withLabels = async (desk: TestDesk): Promise<string> => {
  await readyToAllocate(desk)
  const contents = Array.from({ length: 4 }, () => contentsOf({ weight: { value: 1, unit: 'kg' } }))
  // What would set a printer if it were no text.
  const order = '^XA~JR^JUF'
  const asked = aScheduledRequest({ contents, custom_reference: order })
  const { reference } = await desk.ask('shipments.create', asked)
  await desk.ask('allocation.allocate', { shipments: [reference], service: 'SLOW' })
  const packages = (await desk.ask('shipments.get', { reference })).contents.map((one) => one.reference)
  for (const format of ['pdf', 'zpl']) await desk.ask('labels.get', { reference, format })
  for (const [index, file_content] of [aPdf({ text: 'CARRIER' }), aLabelPicture({}), aZpl].entries())
    await desk.ask('labels.attach', {
      reference,
      contents: packages[index],
      file_name: `label ${index}`,
      file_content,
    })
  for (const [index, format] of ['pdf', 'zpl', 'zpl', 'zpl'].entries())
    await desk.ask('labels.get', { reference, contents: packages[index], format })
  return reference
}

const fileOf = async (desk: TestDesk): Promise<string> => {
  const path = join(aFolder(), 'one.jsonl')
  await ended(desk, 'transfer.export', { ...everything, path })
  return path
}

describe('the labels of whole records', () => {
  it('travel with them, the carrier’s own and those that were printed, byte for byte', async () => {
    await using desk = openTestDesk({ ports })
    const reference = await withLabels(desk)
    const path = await fileOf(desk)
    await using other = openTestDesk({ ports, clock: desk.clock })
    expect(await ended(other, 'transfer.import', { file: path })).toMatchObject({
      result: { shipments: 1, refused: 0 },
    })
    expect(readFileSync(await fileOf(other)).equals(readFileSync(path))).toBe(true)
    const { items } = await desk.ask('labels.attached', { reference })
    expect(items.map((one) => one.file_format)).toEqual(['pdf', 'png', 'zpl'])
    expect(await other.ask('labels.attached', { reference })).toEqual({ items })
    // Here labels are made otherwise by now.
    await other.ask('settings.update', { language: 'ar' })
    const { contents } = await desk.ask('shipments.get', { reference })
    for (const [index, format] of ['pdf', 'zpl', 'zpl', 'zpl', 'pdf'].entries()) {
      const asked = { reference, contents: contents[Math.min(index, 3)]?.reference, format }
      const [first] = (await desk.ask('labels.get', asked)).labels
      const [there] = (await other.ask('labels.get', asked)).labels
      expect(Buffer.from(there?.file ?? [])).toEqual(Buffer.from(first?.file ?? []))
    }
  })

  it('go only where documents go', async () => {
    await using desk = openTestDesk({ ports })
    await withLabels(desk)
    const path = join(aFolder(), 'one.jsonl')
    await ended(desk, 'transfer.export', { ...everything, documents: false, path })
    expect(readFileSync(path, 'utf8')).not.toMatch(/carrier_labels|kept_labels/u)
  })

  it('are refused where they could not have been attached: they go to printers as they are', async () => {
    await using desk = openTestDesk({ ports })
    await withLabels(desk)
    const label = z.looseObject({ contents_reference: z.string() })
    const record = z
      .looseObject({ carrier_labels: z.array(label), kept_labels: z.array(z.looseObject({})) })
      .parse(JSON.parse(readFileSync(await fileOf(desk), 'utf8')))
    const [first] = record.carrier_labels
    const { allocation: _gone, ...unallocated } = record
    const setting = Buffer.from('^XA^FDx^FS^JUF^XZ').toString('base64')
    const broken = [
      { ...record, carrier_labels: [{ ...first, file_content: setting }] },
      { ...record, carrier_labels: [{ ...first, size: 1 }] },
      { ...record, carrier_labels: [{ ...first, file_format: 'zpl' }] },
      { ...record, carrier_labels: [{ ...first, contents_reference: `sc_${'1'.repeat(32)}` }] },
      { ...record, carrier_labels: [first, first] },
      { ...record, carrier_labels: [{ ...first, file_name: '../label' }] },
      { ...record, kept_labels: [{ ...record.kept_labels[0], file_content: setting }] },
      { ...record, kept_labels: [{ ...record.kept_labels[0], file_content: '' }] },
      { ...record, kept_labels: [{ ...record.kept_labels[0], digest: '12' }] },
      unallocated,
    ]
    await using empty = openTestDesk({ ports, clock: desk.clock })
    const preview = await empty.ask('transfer.importPreview', { file: aLinesFile(broken) })
    expect(preview.counts).toMatchObject({ create: 0, refuse: broken.length })
    expect(preview.refused.map(({ problems }) => problems.map(({ path }) => path))).toEqual([
      ['carrier_labels[0].file_content'],
      ['carrier_labels[0].file_content'],
      ['carrier_labels[0].file_content'],
      ['carrier_labels[0].contents_reference'],
      ['carrier_labels[1].contents_reference'],
      ['carrier_labels[0].file_name'],
      ['kept_labels[0].file_content'],
      ['kept_labels[0].file_content'],
      ['kept_labels[0].digest'],
      ['carrier_labels'],
    ])
  })
})
