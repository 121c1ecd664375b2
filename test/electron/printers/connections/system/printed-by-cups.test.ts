import { describe, expect, it } from 'vitest'
import { aCups, isCupsHere } from '#helpers/a-cups.ts'
import { aPrinter } from '#helpers/a-printer.ts'
import { allocatedWith, jobsOf, openPrintingDesk, statesOf } from '#helpers/printing.ts'
import { codesIn, pictureOf } from '#helpers/read-codes.ts'

const patient = { answer: 10_000, silence: 10_000 }
const systemPrinter = (name: string, format: 'pdf' | 'zpl') => ({
  name,
  paper: 'labels' as const,
  format,
  way: { kind: 'system' as const, name },
})
const fourBySix = { width: 288, height: 432, dpi: 203 }

describe.skipIf(!isCupsHere)('a printer of CUPS (where root may start it: apt-get install cups)', () => {
  it('is listed with its state, and gets what waits once it goes on', async () => {
    await using printer = await aPrinter()
    await using cups = await aCups()
    await using desk = openPrintingDesk(patient)
    expect(await desk.ask('printers.system')).toEqual({ items: [] })
    cups.add('Zebra_1', { port: printer.port })
    cups.add('Office', { port: printer.port })
    cups.run('lpadmin', '-d', 'Office')
    cups.run('cupsdisable', '-r', 'Out of order\n\tDescription: Other', 'Zebra_1')
    cups.run('cupsreject', 'Office')
    expect(await desk.ask('printers.system')).toEqual({
      items: [
        { name: 'Office', description: 'Office ü', is_default: true, state: 'refuses' },
        { name: 'Zebra_1', description: 'Zebra_1 ü', is_default: false, state: 'stopped' },
      ],
    })
    const [shipment = ''] = await allocatedWith(desk, 1)
    await desk.ask('printers.save', systemPrinter('Zebra_1', 'zpl'))
    desk.inside().startPrinting()
    await desk.ask('printQueue.print', { shipments: [shipment] })
    await expect
      .poll(() => jobsOf(desk))
      .toMatchObject([{ state: 'waiting', sentences: [{ key: 'system_printer_stopped' }] }])
    cups.run('cupsenable', 'Zebra_1')
    await expect.poll(() => statesOf(desk)).toEqual(['printed'])
    await expect.poll(() => printer.printed).toHaveLength(1)
    const { labels } = await desk.ask('labels.get', { reference: shipment, format: 'zpl' })
    expect(printer.printed[0]).toBe(Buffer.from(labels[0]?.file ?? '').toString())
  })

  it('prints a PDF at its own size, to the dot, and its codes can be scanned', async () => {
    await using printer = await aPrinter()
    await using cups = await aCups()
    await using desk = openPrintingDesk(patient)
    cups.add('Zebra', { port: printer.port, driver: 'drv:///sample.drv/zebra.ppd' })
    const [shipment = ''] = await allocatedWith(desk, 1)
    await desk.ask('printers.save', systemPrinter('Zebra', 'pdf'))
    desk.inside().startPrinting()
    await desk.ask('printQueue.print', { shipments: [shipment] })
    await expect.poll(() => printer.printed).toHaveLength(1)
    const [, bytes, bytesOfRow] = /^~DGR:CUPS\.GRF,(\d+),(\d+),/u.exec(printer.printed[0] ?? '') ?? []
    // Rows of whole bytes, 4 in wide and 6 in long at 203 dots to the inch.
    expect(Number(bytesOfRow)).toBe(Math.ceil((4 * 203) / 8))
    expect(Number(bytes) / Number(bytesOfRow)).toBe(6 * 203)
    const { labels } = await desk.ask('labels.get', { reference: shipment, format: 'zpl' })
    const direct = Buffer.from(labels[0]?.file ?? '').toString()
    const codes = await codesIn(await pictureOf(direct, fourBySix))
    expect(codes).toHaveLength(2)
    const picture = await pictureOf(printer.printed[0] ?? '', fourBySix)
    expect(await codesIn(picture)).toEqual(codes)
  })
})
