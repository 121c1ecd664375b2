import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { aPrinter } from '#helpers/a-printer.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith, networkPrinter, statesOf } from '#helpers/printing.ts'
import { answersIn, runDesk } from '#helpers/run-desk.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

// Every program started here takes as long as the machine lets it.
vi.setConfig({ testTimeout: 120_000 })

describe('desk print', () => {
  it('writes a file for each label, counts it, and tells of what has none', async () => {
    await using desk = openTestDesk()
    const [reference = ''] = await allocatedWith(desk, 1, 2)
    const out = join(aFolder(), 'labels')
    const asked = ['print', reference, 'sp_nothing', '--out', out, '--format', 'zpl', '--data', desk.folder]
    const { code, out: said } = await runDesk(asked)
    expect(code).toBe(1)
    const { contents, label_details } = await desk.ask('shipments.get', { reference })
    const paths = contents.map((one) => join(out, `label_${one.reference}.zpl`))
    expect(JSON.parse(said)).toMatchObject({
      files: paths,
      rejected: [{ shipment_reference: 'sp_nothing', code: 'validation_error' }],
    })
    for (const path of paths) expect(readFileSync(path, 'utf8')).toMatch(/^\^XA[^]*\^XZ\n$/u)
    expect(label_details?.retrieval_count).toBe(1)
  })

  it('writes papers, and says of each what is missing', async () => {
    await using desk = openTestDesk()
    const contents = [contentsOf({ description: 'A coat of wool' })]
    const { reference } = await desk.ask('shipments.create', aRequest({ contents }))
    const out = aFolder()
    const asked = ['print', reference, '--out', out, '--data', desk.folder, '--document']
    expect(await runDesk([...asked, 'packing_slip'])).toMatchObject({ code: 0 })
    expect(readdirSync(out)).toEqual([`packing_slip_${reference}.pdf`])
    expect(await runDesk([...asked, 'dangerous_goods_note'])).toMatchObject({
      code: 1,
      out: textLike(/dangerous_goods/u),
    })
  })

  it('puts them into the queue of a printer that is named', async () => {
    await using desk = openTestDesk()
    await using printer = await aPrinter()
    await desk.ask('printers.save', networkPrinter(printer.port))
    const [reference = ''] = await allocatedWith(desk, 1)
    const asked = ['print', reference, '--data', desk.folder, '--printer']
    expect(await runDesk([...asked, 'Bench'])).toMatchObject({ code: 0, out: textLike(/"waiting"/u) })
    expect(await statesOf(desk)).toEqual(['waiting'])
    expect(await runDesk([...asked, 'Bank'])).toMatchObject({
      code: 2,
      err: textLike(/no printer “Bank” here. There is “Bench”/u),
    })
  })

  it('never writes into the data folder, and says what makes no sense', async () => {
    await using desk = openTestDesk()
    const data = ['--data', desk.folder]
    expect(await runDesk(['print', 'sp_1', '--out', join(desk.folder, 'x'), ...data])).toMatchObject({
      code: 2,
    })
    expect(await runDesk(['print', ...data])).toMatchObject({ code: 2, err: textLike(/Which shipments/u) })
    expect(await runDesk(['print', 'sp_1', '--format', 'zpl', ...data])).toMatchObject({ code: 2 })
  })
})

it('gives each label in a line as base64', async () => {
  await using desk = openTestDesk()
  const [reference = ''] = await allocatedWith(desk, 1)
  const [expected] = (await desk.ask('labels.get', { reference, format: 'zpl' })).labels
  const input = JSON.stringify({ id: 1, procedure: 'labels.get', input: { reference, format: 'zpl' } })
  const [answer] = answersIn((await runDesk(['lines', '--data', desk.folder], `${input}\n`)).out)
  expect(answer).toMatchObject({
    id: 1,
    result: { labels: [{ file: Buffer.from(expected?.file ?? []).toString('base64') }] },
  })
})
