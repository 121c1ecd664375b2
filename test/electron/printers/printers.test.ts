import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aPrinter } from '#helpers/a-printer.ts'
import { heardDuring } from '#helpers/heard-during.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import {
  allocatedWith,
  contentsOfLabels,
  jobsOf,
  networkPrinter,
  openPrintingDesk,
} from '#helpers/printing.ts'
import { codesIn, pictureOf } from '#helpers/read-codes.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

const folderPrinter = (folder: string, name = 'Server') => ({
  name,
  paper: 'labels' as const,
  format: 'pdf' as const,
  way: { kind: 'folder' as const, folder },
})

describe('printers', () => {
  it('are kept as they were entered, under one name each', async () => {
    await using desk = openPrintingDesk()
    const one = await desk.ask('printers.save', networkPrinter(9100, 'Zebra'))
    expect(one).toMatchObject({ paper: 'labels', dpi: 203, size: '4x6', is_paused: false })
    const two = await desk.ask('printers.save', { ...networkPrinter(9100, 'Citizen'), dpi: 300 })
    expect(problemsIn(await desk.refusal('printers.save', networkPrinter(9100, 'Zebra')))).toEqual([
      '$.name: non_unique_reference',
    ])
    await desk.ask('printers.save', { ...networkPrinter(9101, 'Zebra 2'), printer: one.printer })
    desk.restart()
    const { items } = await desk.ask('printers.list')
    expect(items).toEqual([two, { ...one, name: 'Zebra 2', way: { ...one.way, port: 9101 } }])
    await desk.ask('printers.remove', { printer: two.printer })
    expect((await desk.ask('printers.list')).items).toHaveLength(1)
    expect(problemsIn(await desk.refusal('printers.remove', { printer: two.printer }))).toEqual([
      '$.printer: not_found',
    ])
  })

  it('are at addresses of a network, and nowhere else', async () => {
    await using desk = openPrintingDesk()
    const { way, ...rest } = networkPrinter(9100)
    for (const host of ['', 'http://printer', 'a b', '-x', 'ü', 'x/../y']) {
      const refusal = await desk.refusal('printers.save', { ...rest, way: { ...way, host } })
      expect(refusal.details).toMatchObject([{ property: '$.way.host' }])
    }
    for (const host of ['zebra_1.local', '10.0.0.7', 'fe80::1', 'z'])
      await desk.ask('printers.save', { ...rest, name: host, way: { ...way, host } })
  })

  it('are told at once of an address that is far too long', async () => {
    await using desk = openPrintingDesk()
    const { way, ...rest } = networkPrinter(9100)
    for (const letters of ['a', '.', 'a.', ':', '1:']) {
      const host = letters.repeat(100_000)
      const began = performance.now()
      const refusal = await desk.refusal('printers.save', { ...rest, way: { ...way, host } })
      expect(problemsIn(refusal)).toEqual(['$.way.host: value_too_long'])
      expect(performance.now() - began).toBeLessThan(200)
    }
  })

  it('of documents take PDF alone, and no labels, as those of labels take nothing else', async () => {
    await using desk = openPrintingDesk()
    const shipments = await allocatedWith(desk, 1)
    const folder = aFolder()
    const { name, way } = folderPrinter(folder)
    const documents = { name, way, paper: 'documents' as const }
    expect(await desk.refusal('printers.save', { ...documents, format: 'zpl' })).toMatchObject({
      details: [{ property: '$.format' }],
    })
    const { printer } = await desk.ask('printers.save', documents)
    expect((await desk.ask('printers.list')).items).toEqual([{ ...documents, printer, is_paused: false }])
    expect(await desk.ask('printers.test', { printer })).toEqual({ printed: true })
    const [file = ''] = readdirSync(folder)
    expect(readFileSync(join(folder, file)).toString('latin1')).toMatch(
      /^%PDF[\s\S]*MediaBox \[0 0 595.28 841.89\]/u,
    )
    expect(await desk.refusal('printQueue.print', { shipments, printer })).toMatchObject({
      details: [{ property: '$.printer', message: textLike(/There are no labels in the printer/u) }],
    })
  })

  it('are asked for where it is not clear which is meant, and stay as long as something is to come out', async () => {
    await using desk = openPrintingDesk()
    const shipments = await allocatedWith(desk, 1)
    expect(await desk.refusal('printQueue.print', { shipments })).toMatchObject({
      details: [{ property: '$.printer', message: textLike(/Add one first/u) }],
    })
    const { printer } = await desk.ask('printers.save', networkPrinter(9100, 'One'))
    await desk.ask('printers.save', networkPrinter(9100, 'Two'))
    expect(await desk.refusal('printQueue.print', { shipments })).toMatchObject({
      details: [{ property: '$.printer', message: textLike(/Say which/u) }],
    })
    await desk.ask('printQueue.print', { shipments, printer })
    expect(await desk.refusal('printers.remove', { printer })).toMatchObject({
      details: [{ message: textLike(/still to come out/u) }],
    })
    const other = { ...networkPrinter(9100, 'One'), printer }
    expect(problemsIn(await desk.refusal('printers.save', { ...other, dpi: 300 }))).toEqual([
      '$.printer: invalid_state_for_operation',
    ])
    await desk.ask('printers.save', { ...other, name: 'First' })
  })

  it('are told of to whoever follows the queue when they are added, paused and removed', async () => {
    await using desk = openPrintingDesk()
    const heard = await heardDuring(desk, { path: 'printQueue.changes', most: 3 }, async () => {
      const { printer } = await desk.ask('printers.save', networkPrinter(9100))
      await desk.ask('printQueue.pause', { printer })
      await desk.ask('printers.remove', { printer })
    })
    expect(heard).toEqual([{ jobs: [] }, { jobs: [] }, { jobs: [] }])
  })

  it('show by a label that they print, or say why not', async () => {
    await using desk = openPrintingDesk()
    const printer = await aPrinter()
    const { printer: number } = await desk.ask('printers.save', networkPrinter(printer.port))
    expect(await desk.ask('printers.test', { printer: number })).toEqual({ printed: true })
    const picture = await pictureOf(printer.printed[0] ?? '', { width: 288, height: 432, dpi: 203 })
    expect(await codesIn(picture)).toEqual(['Code128: SHIPDESK 0123456789'])
    await printer[Symbol.asyncDispose]()
    expect(await desk.ask('printers.test', { printer: number })).toMatchObject({
      printed: false,
      sentences: [{ key: 'printer_refuses' }],
    })
  })
})

describe('a folder of a print server', () => {
  it('gets a file for each label, in order and whole, as soon as it is there', async () => {
    await using desk = openPrintingDesk()
    const [shipment = ''] = await allocatedWith(desk, 1, 3)
    const folder = aFolder()
    const away = join(aFolder(), 'away')
    await desk.ask('printers.save', folderPrinter(folder))
    renameSync(folder, away)
    desk.inside().startPrinting()
    await desk.ask('printQueue.print', { shipments: [shipment] })
    await expect
      .poll(() => jobsOf(desk))
      .toMatchObject([{ state: 'waiting', sentences: [{ key: 'folder_gone' }] }, {}, {}])
    renameSync(away, folder)
    await expect
      .poll(async () => (await jobsOf(desk)).map(({ state }) => state))
      .toEqual(Array(3).fill('printed'))
    const files = readdirSync(folder).toSorted()
    expect(contentsOfLabels(files)).toEqual((await jobsOf(desk)).map((job) => job.contents_reference))
    const { labels } = await desk.ask('labels.get', { reference: shipment })
    expect(files.map((name) => readFileSync(join(folder, name)))).toEqual(
      labels.map(({ file }) => Buffer.from(file)),
    )
  })

  it('is never the data folder, whatever it turns into', async () => {
    await using desk = openPrintingDesk()
    expect(problemsIn(await desk.refusal('printers.save', folderPrinter(desk.folder)))).toEqual([
      '$.way.folder: invalid_value',
    ])
    expect(existsSync(join(desk.folder, 'shipdesk.db'))).toBe(true)
  })

  it('is one that the person chose, where a page names it', async () => {
    const folder = aFolder()
    const nobody = { openFile: async () => undefined, saveAs: async () => undefined }
    const choosePaths = { ...nobody, folder: async () => folder }
    await using desk = openTestDesk({ ports: { choosePaths } })
    expect(await desk.refusal('printers.save', folderPrinter(folder))).toMatchObject({
      details: [{ message: textLike(/was not chosen/u) }],
    })
    expect(await desk.ask('printers.chooseFolder')).toEqual({ folder })
    const saved = await desk.ask('printers.save', folderPrinter(folder))
    desk.restart()
    await desk.ask('printers.save', folderPrinter(folder, 'Other'))
    expect((await desk.ask('printers.list')).items).toContainEqual(saved)
  })
})
