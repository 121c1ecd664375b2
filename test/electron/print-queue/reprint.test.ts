import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentsOf } from '#helpers/a-request.ts'
import { shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { anExport, dangerousGoods } from '#helpers/an-export.ts'
import { textLike } from '#helpers/like.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith, documentPrinter, jobsOf, openPrintingDesk } from '#helpers/printing.ts'
import { pagesOf } from '#helpers/read-pdf.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

/** A desk that prints into a folder, and what came out of the job with that number. */
const aPrintingDesk = async (desk: TestDesk) => {
  const folder = aFolder()
  await desk.ask('printers.save', documentPrinter(folder))
  desk.inside().startPrinting()
  return async (job: number): Promise<Buffer> => {
    const number = String(job).padStart(8, '0')
    await expect.poll(async () => (await jobsOf(desk)).find((one) => one.job === job)?.state).toBe('printed')
    return readFileSync(join(folder, readdirSync(folder).find((name) => name.includes(number)) ?? ''))
  }
}

/** What stands on the pages of a print, but for where the trail ended when it was drawn. */
const textIn = async (pdf: Buffer): Promise<string> =>
  JSON.stringify(await pagesOf(pdf)).replaceAll(/\d+:[0-9a-f]{16}/gu, '')

const toGermany = anExport({ contents: [contentsOf(dangerousGoods)] })
const asks = {
  packing_slip: ['printQueue.print', { what: 'packing_slip' }],
  priced: ['printQueue.print', { what: 'packing_slip', with_prices: true }],
  summary: ['printQueue.print', { what: 'summary' }],
  hazard_label: ['printQueue.print', { what: 'hazard_label' }],
  list: ['printQueue.printList', {}],
  by_order: ['printQueue.printPickList', {}],
  by_sku: ['printQueue.printPickList', { by: 'sku' }],
} as const
const english = { language: 'en', slip_prices: false, paper_language: 'desk', label_paper: '4x6' } as const

describe('a reprint', () => {
  it.each([
    ['prices that this print had', { asked: 'priced', before: {}, now: {}, else: 'packing_slip' }],
    ['the desk’s prices', { asked: 'packing_slip', before: { slip_prices: true }, now: {} }],
    ['no prices', { asked: 'packing_slip', before: {}, now: { slip_prices: true } }],
    ['the language of a slip', { asked: 'packing_slip', before: { language: 'de' }, now: {} }],
    ['the language of a summary', { asked: 'summary', before: { language: 'de' }, now: {} }],
    ['the language of a pick list', { asked: 'by_order', before: { language: 'ar' }, now: {} }],
    ['the order of a pick list', { asked: 'by_sku', before: {}, now: {}, else: 'by_order' }],
    ['the language of a list', { asked: 'list', before: { language: 'de' }, now: {} }],
    ['the paper of hazard labels', { asked: 'hazard_label', before: { label_paper: 'a6' }, now: {} }],
  ] as const)(
    'keeps %s, whatever the desk has chosen by then',
    async (_of, { asked, before, now, ...other }) => {
      await using desk = openPrintingDesk()
      const fileOf = await aPrintingDesk(desk)
      const { reference } = await desk.ask('shipments.create', toGermany)
      const print = async (what: keyof typeof asks): Promise<number> => {
        const [path, request] = asks[what]
        const shipments = [reference]
        if (path !== 'printQueue.print')
          return (await desk.ask(path, { ...request, shipments })).jobs[0]?.job ?? 0
        return (await desk.ask(path, { ...request, shipments })).accepted[0]?.jobs[0]?.job ?? 0
      }
      await desk.ask('settings.update', { ...english, ...before })
      const first = await print(asked)
      const printed = async (job: number): Promise<string> => textIn(await fileOf(job))
      const file = await printed(first)
      await desk.ask('settings.update', { ...english, ...now })
      // Asked for anew it is another one.
      expect(await printed(await print('else' in other ? other.else : asked))).not.toBe(file)
      desk.restart()
      desk.inside().startPrinting()
      const { jobs, rejected } = await desk.ask('printQueue.reprint', { job: first, reason: 'It was torn.' })
      expect(rejected).toEqual([])
      expect(jobs).toMatchObject([{ reason: 'It was torn.' }])
      expect(await printed(jobs[0]?.job ?? 0)).toBe(file)
      // And what was printed again is printed again as it was.
      const { jobs: third } = await desk.ask('printQueue.reprint', { job: jobs[0]?.job ?? 0 })
      expect(await printed(third[0]?.job ?? 0)).toBe(file)
    },
  )

  it('of a label is the label of its package, and of a manifest the manifest', async () => {
    await using desk = openPrintingDesk()
    const fileOf = await aPrintingDesk(desk)
    const folder = aFolder()
    const way = { kind: 'folder', folder } as const
    const labels = { name: 'Labels', paper: 'labels', format: 'zpl', way } as const
    await desk.ask('printers.save', labels)
    const [reference = ''] = await allocatedWith(desk, 1, 2)
    const { accepted } = await desk.ask('printQueue.print', { shipments: [reference] })
    const [, second] = accepted[0]?.jobs ?? []
    await expect.poll(() => readdirSync(folder).length).toBe(2)
    const again = await desk.ask('printQueue.reprint', { job: second?.job, reason: 'It was torn.' })
    expect(again.jobs).toMatchObject([{ what: 'label', contents_reference: second?.contents_reference }])
    await expect.poll(() => readdirSync(folder).length).toBe(3)
    const [, one, other] = readdirSync(folder)
      .toSorted()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(other).toBe(one)

    const shipments = [...shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })]
    const manifest = (await desk.ask('manifests.create', { shipments })).accepted[0]?.reference ?? ''
    const { jobs } = await desk.ask('printQueue.printFile', { what: 'manifest', reference: manifest })
    const file = await fileOf(jobs[0]?.job ?? 0)
    const { jobs: twice } = await desk.ask('printQueue.reprint', { job: jobs[0]?.job ?? 0 })
    expect((await fileOf(twice[0]?.job ?? 0)).equals(file)).toBe(true)
  })

  it('of a list is refused where an older program has not written down of what it was', async () => {
    await using desk = openPrintingDesk()
    const fileOf = await aPrintingDesk(desk)
    const { reference } = await desk.ask('shipments.create', toGermany)
    const { jobs } = await desk.ask('printQueue.printPickList', { shipments: [reference] })
    const job = jobs[0]?.job ?? 0
    await fileOf(job)
    desk.tamper('UPDATE print_job SET choices = NULL')
    expect(await desk.refusal('printQueue.reprint', { job })).toMatchObject({
      details: [{ property: '$.job', message: textLike(/not known any more/u) }],
    })
    expect(await jobsOf(desk)).toHaveLength(1)
  })

  it('is none of what is still to come out, and comes out once where it is asked twice at once', async () => {
    await using desk = openPrintingDesk()
    await aPrintingDesk(desk)
    const [{ printer } = { printer: 0 }] = (await desk.ask('printers.list')).items
    await desk.ask('printQueue.pause', { printer })
    const { reference } = await desk.ask('shipments.create', toGermany)
    const { accepted } = await desk.ask('printQueue.print', { shipments: [reference], what: 'summary' })
    const job = accepted[0]?.jobs[0]?.job ?? 0
    expect(await desk.refusal('printQueue.reprint', { job })).toMatchObject({
      details: [{ property: '$.job', code: 'invalid_state_for_operation', message: textLike(/waiting/iu) }],
    })
    await desk.ask('printQueue.cancel', { job })
    const asked = { job, request_key: 'a click' }
    const [one, other] = await Promise.all([
      desk.ask('printQueue.reprint', asked),
      desk.ask('printQueue.reprint', asked),
    ])
    expect(other.jobs[0]?.job).toBe(one.jobs[0]?.job)
    expect(await desk.refusal('printQueue.reprint', { job: 999 })).toMatchObject({ code: 'not_found' })
  })
})
