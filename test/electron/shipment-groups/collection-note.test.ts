import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawCollectionNote } from '#electron/printing/papers/draw-collection-note.ts'
import type { CollectionLine } from '#electron/printing/papers/collection-note.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import { aContact } from '#helpers/a-request.ts'
import { beyond, noting, overlapping } from '#helpers/note-written.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { pagesIn } from '#helpers/pages-in.ts'
import { allocatedWith, documentPrinter, jobsOf, openPrintingDesk, statesOf } from '#helpers/printing.ts'
import { pagesOf } from '#helpers/read-pdf.ts'
import { aGroupOf } from '#helpers/shipment-groups.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { englishReader } from '#shared/texts/sentences.ts'

const textOf = async (file: Uint8Array): Promise<string> =>
  (await pagesOf(file)).map(({ text }) => text).join('\n')

/** A locked group of shipments with tracking references; answers both names of it, and them. */
const lockedGroup = async (desk: TestDesk, many: number) => {
  const shipments = await allocatedWith(desk, many)
  const { reference } = await desk.ask('groups.create', { shipments, custom_reference: 'CAGE-7' })
  await desk.ask('groups.lock', { reference })
  return { reference, shipments }
}

describe('a collection note', () => {
  it('of a locked group is a document of the contract’s, and says where, by whom and what is collected', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await lockedGroup(desk, 3)
    const { file, ...document } = await desk.ask('groups.collectionNote', { custom_reference: 'CAGE-7' })
    expect(document).toEqual({ content_type: 'pdf', document_type: 'collection_note', dpi: 300 })
    const text = await textOf(file)
    const trackings = await Promise.all(
      shipments.map(
        async (one) =>
          (await desk.ask('shipments.get', { reference: one })).allocation?.tracking_details?.shipment
            .tracking_references?.[0] ?? 'none',
      ),
    )
    const said = [
      'CAGE-7',
      reference,
      '14 Mellor Street',
      'Nordlys',
      'Slow',
      '3 shipments · 3 pieces · 3.00 kg',
    ]
    for (const one of [...said, ...shipments, ...trackings]) expect(text).toContain(one)
  })

  it.each(['open', 'closed'] as const)('is none of a group that is %s', async (state) => {
    await using desk = openTestDesk()
    const { reference } = await aGroupOf(desk, 1)
    if (state === 'closed')
      for (const action of ['lock', 'close'] as const) await desk.ask(`groups.${action}`, { reference })
    const { code, message } = await desk.refusal('groups.collectionNote', { reference })
    expect([code, message]).toEqual([
      'validation_error',
      `“Collection note” is not possible: group ${reference} is ${state}.`,
    ])
  })

  it('is none of a group that all have left, and of a place that nobody finds', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 1)
    await desk.ask('groups.lock', { reference })
    desk.tamper(
      "UPDATE shipment_record SET record = json_remove(record, '$.addresses[0].address_line1', '$.addresses[0].contact')",
    )
    expect(problemsIn(await desk.refusal('groups.collectionNote', { reference }))).toEqual([
      '$.addresses[0].contact: required_property_missing',
      '$.addresses[0].address_line1: required_property_missing',
    ])
    await desk.ask('shipments.cancel', { reference: shipments[0] })
    expect(problemsIn(await desk.refusal('groups.collectionNote', { reference }))).toEqual([
      'too_few_elements',
    ])
  })

  it('of one shipment is there from its allocation on', async () => {
    await using desk = openTestDesk()
    const [reference = ''] = await allocatedWith(desk, 1, 2)
    const asked = { reference, document_type: 'collection_note' } as const
    const { file, ...document } = await desk.ask('shippingDocuments.get', asked)
    expect(document).toEqual({ content_type: 'pdf', document_type: 'collection_note', dpi: 300 })
    const text = await textOf(file)
    for (const one of [reference, '14 Mellor Street', '1 shipment · 2 pieces · 2.00 kg'])
      expect(text).toContain(one)
    await desk.ask('allocation.deallocate', { shipments: [reference], reason: 'Another carrier' })
    expect(problemsIn(await desk.refusal('shippingDocuments.get', asked))).toEqual([
      'invalid_state_for_operation',
    ])
  })

  it('comes out of the printer for documents, once more as well', async () => {
    await using desk = openPrintingDesk()
    const folder = aFolder()
    await desk.ask('printers.save', documentPrinter(folder))
    desk.inside().startPrinting()
    const { reference } = await lockedGroup(desk, 2)
    const { jobs } = await desk.ask('printQueue.printFile', { what: 'collection_note', reference })
    expect(jobs).toMatchObject([{ what: 'collection_note', file_reference: reference }])
    const isPrinted = async (many: number): Promise<boolean> =>
      (await jobsOf(desk)).filter(({ state }) => state === 'printed').length === many
    await expect.poll(() => isPrinted(1)).toBe(true)
    await desk.ask('printQueue.reprint', { job: jobs[0]?.job ?? 0 })
    await expect.poll(() => isPrinted(2)).toBe(true)
    const names = readdirSync(folder).toSorted()
    expect(names.map((name) => name.replace(/-\d{8}-/u, '-'))).toEqual([
      `collection_note-${reference}.pdf`,
      `collection_note-${reference}.pdf`,
    ])
    expect(await textOf(readFileSync(join(folder, names[0] ?? '')))).toContain('CAGE-7')
  })

  it.each([
    ['is unlocked', ['unlock'], 'cancelled'],
    ['is unlocked and locked again', ['unlock', 'lock'], 'cancelled'],
    ['has lost a shipment', ['deallocate'], 'cancelled'],
    ['is closed', ['close'], 'printed'],
  ] as const)(
    'that waits for its printer while its group %s ends as it should',
    async (_what, steps, state) => {
      await using desk = openPrintingDesk()
      const folder = aFolder()
      const { printer } = await desk.ask('printers.save', documentPrinter(folder))
      await desk.ask('printQueue.pause', { printer })
      const { reference, shipments } = await lockedGroup(desk, 2)
      await desk.ask('printQueue.printFile', { what: 'collection_note', reference })
      for (const step of steps) {
        desk.clock.advance(1000)
        if (step === 'deallocate')
          await desk.ask('allocation.deallocate', {
            shipments: shipments.slice(1),
            reason: 'Another carrier',
          })
        else await desk.ask(`groups.${step}`, { reference })
      }
      desk.restart()
      desk.inside().startPrinting()
      await desk.ask('printQueue.resume', { printer })
      await expect.poll(() => statesOf(desk)).toEqual([state])
      const sentences = (await jobsOf(desk))[0]?.sentences
      expect(sentences).toEqual(state === 'printed' ? undefined : [{ key: 'print_note_outdated' }])
      expect(readdirSync(folder)).toHaveLength(state === 'printed' ? 1 : 0)
    },
  )

  it('is not put into the queue where its group is unlocked while it is drawn', async () => {
    await using desk = openPrintingDesk()
    await desk.ask('printers.save', documentPrinter(aFolder()))
    const { reference } = await lockedGroup(desk, 2)
    const [refusal] = await Promise.all([
      desk.refusal('printQueue.printFile', { what: 'collection_note', reference }),
      desk.ask('groups.unlock', { reference }),
    ])
    expect(problemsIn(refusal)).toEqual(['invalid_state_for_operation'])
    expect(await jobsOf(desk)).toEqual([])
  })

  it('of one shipment is not printed once no carrier comes for it', async () => {
    await using desk = openPrintingDesk()
    const { printer } = await desk.ask('printers.save', documentPrinter(aFolder()))
    const shipments = [...(await allocatedWith(desk, 1))]
    await desk.ask('printQueue.pause', { printer })
    await desk.ask('printQueue.print', { shipments, what: 'collection_note' })
    await desk.ask('allocation.deallocate', { shipments, reason: 'Another carrier' })
    desk.inside().startPrinting()
    await desk.ask('printQueue.resume', { printer })
    await expect.poll(() => statesOf(desk)).toEqual(['cancelled'])
    expect((await jobsOf(desk))[0]?.sentences).toEqual([{ key: 'print_note_outdated' }])
  })

  it('of many goes over pages, has its place to sign once, and nothing over anything else', async () => {
    const line: CollectionLine = {
      reference: `sp_${'1'.repeat(32)}`,
      customReference: 'W'.repeat(50),
      trackingReferences: ['W'.repeat(40), 'W'.repeat(40)],
      recipient: 'W'.repeat(100),
      place: 'WWWWWWWWWW GB',
      pieces: 999,
      weight: 99_999.999,
    }
    const { pages, openNoted } = noting()
    const file = await drawCollectionNote(openNoted, {
      reference: `sg_${'1'.repeat(32)}`,
      name: 'W'.repeat(50),
      carrier: { name: 'W'.repeat(100), service_name: 'W'.repeat(100) },
      accountNumber: 'W'.repeat(50),
      origin: {
        address_type: 'origin',
        contact: aContact,
        address_line1: 'W'.repeat(100),
        postal_code: 'PR4 5LE',
        country_iso_code: 'GB',
        company_name: 'W'.repeat(100),
        address_line2: 'W'.repeat(100),
        address_line3: 'W'.repeat(100),
        locality: 'W'.repeat(100),
        special_instructions: 'W '.repeat(100).trim(),
      },
      when: '2026-11-23 09:00 – 2026-11-23 17:00',
      lines: Array.from({ length: 90 }, () => line),
      created: new Date(0),
      texts: printTexts(englishReader, () => 0),
    })
    expect(pagesIn(file)).toBe(pages.length)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.flatMap(overlapping)).toEqual([])
    expect(pages.flatMap((page) => beyond(page, { left: 28, top: 28, right: 568, bottom: 822 }))).toEqual([])
    expect(pages.flat().filter(({ text }) => text === 'Signature')).toHaveLength(1)
  })
})
