import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withValueAt } from '#helpers/a-request.ts'
import { shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { anExport } from '#helpers/an-export.ts'
import { aGif } from '#helpers/documents/a-gif.ts'
import { aJpg } from '#helpers/documents/a-jpg.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { addDocument } from '#helpers/documents/on-shipments.ts'
import { textLike } from '#helpers/like.ts'
import { problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { documentPrinter, jobsOf, networkPrinter, openPrintingDesk, statesOf } from '#helpers/printing.ts'
import { pagesOf } from '#helpers/read-pdf.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

const aShipment = async (desk: TestDesk, request: unknown = anExport()): Promise<string> =>
  (await desk.ask('shipments.create', request)).reference

/** A desk with a printer of documents whose print server takes files from a folder. */
const aDocumentDesk = async (desk: TestDesk) => {
  const folder = aFolder()
  const { printer } = await desk.ask('printers.save', documentPrinter(folder))
  const printed = () => readdirSync(folder).toSorted()
  return {
    printer,
    printed,
    /** The text of each file that came out, in order. */
    texts: () =>
      Promise.all(
        printed().map(async (name) => {
          const pages = await pagesOf(readFileSync(join(folder, name)))
          return pages.map(({ text }) => text).join('\n')
        }),
      ),
    fileOf: (name: string): Buffer => readFileSync(join(folder, name)),
  }
}

const keptFiles = (desk: TestDesk): number =>
  desk.inside().database.reader.prepare<[], unknown>('SELECT job FROM print_file').all().length

const expectAll = async (desk: TestDesk, count: number, state = 'printed'): Promise<void> => {
  await expect.poll(() => statesOf(desk)).toEqual(Array<string>(count).fill(state))
}

describe('papers of shipments', () => {
  it('come out in the order that was asked for, as they were then, and what lacks something is told', async () => {
    await using desk = openPrintingDesk()
    const { printer, texts, printed } = await aDocumentDesk(desk)
    const [one, two] = [await aShipment(desk), await aShipment(desk)]
    const bare = await aShipment(
      desk,
      withValueAt(anExport(), 'customs_documentation.invoice_number', undefined),
    )
    await desk.ask('printQueue.pause', { printer })
    const what = 'commercial_invoice'
    const { accepted, rejected } = await desk.ask('printQueue.print', { shipments: [two, bare, one], what })
    expect(accepted).toMatchObject([
      { shipment_reference: two, jobs: [{ what, printer, shipment_reference: two }] },
      { shipment_reference: one, jobs: [{ what }] },
    ])
    expect(rejected).toMatchObject([
      {
        shipment_reference: bare,
        details: [{ property: '$.customs_documentation.invoice_number', code: 'required_property_missing' }],
      },
    ])
    // What is printed is what was there when it was asked for.
    await desk.ask('shipments.update', {
      reference: two,
      shipment: withValueAt(anExport(), 'customs_documentation.invoice_number', 'LATER-1'),
    })
    desk.restart()
    expect(keptFiles(desk)).toBe(2)
    desk.inside().startPrinting()
    await desk.ask('printQueue.resume', { printer })
    await expectAll(desk, 2)
    expect(printed().map((name) => /-(sp_\w+)\.pdf$/u.exec(name)?.[1])).toEqual([two, one])
    const [first = ''] = await texts()
    expect(first).not.toContain('LATER-1')
    expect(keptFiles(desk)).toBe(0)
  })

  it('are not printed of a shipment that was cancelled meanwhile, save for what only tells of it', async () => {
    await using desk = openPrintingDesk()
    const { printer, printed } = await aDocumentDesk(desk)
    const reference = await aShipment(desk)
    await desk.ask('printQueue.pause', { printer })
    for (const what of ['packing_slip', 'summary'] as const)
      await desk.ask('printQueue.print', { shipments: [reference], what })
    await desk.ask('shipments.cancel', { reference })
    desk.inside().startPrinting()
    await desk.ask('printQueue.resume', { printer })
    await expect.poll(() => statesOf(desk)).toEqual(['cancelled', 'printed'])
    expect((await jobsOf(desk))[0]?.sentences).toEqual([{ key: 'print_shipment_cancelled' }])
    expect(printed()).toHaveLength(1)
    expect(keptFiles(desk)).toBe(0)
  })

  it('go with shipments when they are deleted', async () => {
    await using desk = openPrintingDesk()
    const { printer } = await aDocumentDesk(desk)
    const reference = await aShipment(desk)
    await desk.ask('printQueue.pause', { printer })
    await desk.ask('printQueue.print', { shipments: [reference], what: 'packing_slip' })
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    expect(await jobsOf(desk)).toEqual([])
    expect(keptFiles(desk)).toBe(0)
  })

  it('are of a whole shipment', async () => {
    await using desk = openPrintingDesk()
    const asked = { shipments: [await aShipment(desk)], what: 'cn22', contents: 'sc_1' }
    expect(problemsIn(await desk.refusal('printQueue.print', asked))).toEqual(['$.contents: invalid_value'])
  })

  it('need a printer of their own', async () => {
    await using desk = openPrintingDesk()
    const shipments = [await aShipment(desk)]
    const { printer } = await desk.ask('printers.save', networkPrinter(9100))
    const messageOf = async (asked: object) => {
      const { details } = await desk.refusal('printQueue.print', { shipments, what: 'summary', ...asked })
      return details
    }
    expect(await messageOf({})).toMatchObject([
      { property: '$.printer', message: textLike(/No printer for documents/u) },
    ])
    expect(await messageOf({ printer })).toMatchObject([
      { property: '$.printer', message: textLike(/There are labels in the printer “Bench”/u) },
    ])
    await desk.ask('printers.save', documentPrinter(aFolder(), 'One'))
    await desk.ask('printers.save', documentPrinter(aFolder(), 'Two'))
    expect(await messageOf({})).toMatchObject([{ message: textLike(/several printers for documents/u) }])
  })

  it('come out once where the same is asked twice at once of the same printer', async () => {
    await using desk = openPrintingDesk()
    const { printer } = await aDocumentDesk(desk)
    const { printer: other } = await desk.ask('printers.save', documentPrinter(aFolder(), 'Other'))
    const shipments = [await aShipment(desk)]
    const ask = (asked: object) =>
      desk.ask('printQueue.print', { shipments, what: 'summary', printer, request_key: 'a click', ...asked })
    await Promise.all([ask({}), ask({})])
    expect(await jobsOf(desk)).toHaveLength(1)
    await ask({ printer: other })
    await ask({ what: 'packing_slip' })
    await ask({ what: 'packing_slip', with_prices: true })
    expect(await jobsOf(desk)).toHaveLength(4)
  })
})

describe('a pick list', () => {
  it('comes out once for all its shipments, and says for which it is not', async () => {
    await using desk = openPrintingDesk()
    const { texts, printed } = await aDocumentDesk(desk)
    const shipments = [await aShipment(desk), 'sp_wrong']
    desk.inside().startPrinting()
    const asked = { shipments, by: 'sku', request_key: 'a click' } as const
    const [first, again] = [
      await desk.ask('printQueue.printPickList', asked),
      await desk.ask('printQueue.printPickList', asked),
    ]
    expect(first).toMatchObject({
      accepted: [shipments[0]],
      rejected: [{ shipment_reference: 'sp_wrong' }],
      jobs: [{ what: 'pick_list' }],
    })
    expect(again.jobs[0]?.job).toBe(first.jobs[0]?.job)
    await expectAll(desk, 1)
    expect(printed()).toEqual(['pick_list-00000001.pdf'])
    expect((await texts())[0]).toContain('SHIRT-M')
    expect((await desk.ask('printQueue.printPickList', { shipments: ['sp_wrong'] })).jobs).toEqual([])
  })
})

describe('a list', () => {
  it('comes out as it is exported to print: of a choice of shipments in its order, or of all that a filter leaves', async () => {
    await using desk = openPrintingDesk()
    const { texts, printed } = await aDocumentDesk(desk)
    const orders = ['ORD-1', 'ORD-2', 'ORD-3']
    const made: string[] = []
    for (const order of orders)
      made.push(await aShipment(desk, anExport({ custom_reference: order, tags: [order] })))
    const [one = '', , three = ''] = made
    desk.inside().startPrinting()
    const asked = { shipments: [three, one], request_key: 'a click' }
    const { jobs } = await desk.ask('printQueue.printList', asked)
    expect(jobs).toMatchObject([{ what: 'list' }])
    expect(await desk.ask('printQueue.printList', asked)).toMatchObject({ jobs: [{ job: jobs[0]?.job }] })
    await desk.ask('printQueue.printList', { filter: { tag: 'ORD-2' } })
    await expectAll(desk, 2)
    expect(printed()).toEqual(['list-00000001.pdf', 'list-00000002.pdf'])
    const [chosen = '', filtered = ''] = await texts()
    expect(chosen.match(/ORD-\d/gu)).toEqual(['ORD-3', 'ORD-1'])
    expect(orders.filter((order) => filtered.includes(order))).toEqual(['ORD-2'])
  })

  it('is not printed where it is longer than anybody would want on paper', async () => {
    await using desk = openPrintingDesk()
    await aDocumentDesk(desk)
    const shipments = Array.from({ length: 2001 }, (_one, index) => `sp_${String(index).padStart(32, '0')}`)
    expect(await desk.refusal('printQueue.printList', { shipments })).toMatchObject({
      details: [{ code: 'too_many_elements', message: textLike(/more than 2,?000 shipments/u) }],
    })
    expect(await jobsOf(desk)).toEqual([])
  })
})

describe('a file', () => {
  it('of a manifest comes out, and stands in the history of no shipment', async () => {
    await using desk = openPrintingDesk()
    const { texts, printed } = await aDocumentDesk(desk)
    const shipments = [...shipmentsFor(desk, { carrier: 'SWIFT', many: 2 })]
    const { accepted } = await desk.ask('manifests.create', { shipments })
    const reference = accepted[0]?.reference ?? ''
    desk.inside().startPrinting()
    const asked = { what: 'manifest', reference, request_key: 'a click' } as const
    const { jobs } = await desk.ask('printQueue.printFile', asked)
    expect(jobs).toMatchObject([{ what: 'manifest', file_reference: reference }])
    expect(await desk.ask('printQueue.printFile', asked)).toMatchObject({ jobs: [{ job: jobs[0]?.job }] })
    await expectAll(desk, 1)
    expect(printed()).toEqual([`manifest-00000001-${reference}.pdf`])
    expect((await texts())[0]).toContain(reference)
    const [unknown] = (await desk.refusal('printQueue.printFile', { ...asked, reference: 'ma_no' })).details
    expect(unknown?.code).toBe('not_found')
  })

  it('of a document comes out byte for byte where it is a PDF, and on a page where it is a picture', async () => {
    await using desk = openPrintingDesk()
    const { fileOf, printed } = await aDocumentDesk(desk)
    const shipment = await aShipment(desk)
    const pdf = await addDocument(desk, shipment, { file_content: aPdf() })
    const pictures = [
      { file_name: 'a.png', file_format: 'png', file_content: aPng() },
      { file_name: 'a.jpg', file_format: 'jpg', file_content: aJpg() },
    ] as const
    const gif = await addDocument(desk, shipment, {
      file_name: 'a.gif',
      file_format: 'gif',
      document_type: 'other',
      file_content: aGif(),
    })
    desk.inside().startPrinting()
    await desk.ask('printQueue.printFile', { what: 'document', reference: pdf.reference })
    await expectAll(desk, 1)
    expect(fileOf(printed()[0] ?? '')).toEqual(Buffer.from(aPdf()))
    for (const picture of pictures) {
      const { reference } = await addDocument(desk, shipment, { ...picture, document_type: 'other' })
      await desk.ask('printQueue.printFile', { what: 'document', reference })
    }
    await expectAll(desk, 3)
    for (const name of printed().slice(1)) {
      expect(await pagesOf(fileOf(name))).toMatchObject([{ size: [595.28, 841.89] }])
      expect(fileOf(name).toString('latin1')).toContain('/Subtype /Image')
    }
    expect((await desk.ask('printQueue.jobs', { shipment })).items.slice(-1)).toMatchObject([
      { what: 'document', shipment_reference: shipment, file_reference: pdf.reference },
    ])
    const asked = { what: 'document', reference: gif.reference }
    expect(problemsIn(await desk.refusal('printQueue.printFile', asked))).toEqual([
      '$.reference: invalid_format',
    ])
  })
})
