import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith } from '#helpers/printing.ts'

const DAY = 24 * 60 * 60 * 1000
const printsOf = ({ folder }: TestDesk): readonly string[] =>
  readdirSync(join(folder, 'printed'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted()

const deleteShipment = async (desk: TestDesk, reference: string): Promise<void> => {
  await desk.ask('shipments.cancel', { reference, reason: 'Not wanted any more' })
  await desk.ask('shipments.delete', { reference, reason: 'Not wanted any more' })
}

describe('what was printed', () => {
  it('goes with the shipments that it tells of, and with no others', async () => {
    await using desk = openTestDesk()
    const [one = '', other = '', third = ''] = await allocatedWith(desk, 3)
    await desk.ask('labels.print', { shipments: [one] })
    await desk.ask('labels.print', { shipments: [one, other] })
    await desk.ask('labels.print', { shipments: [third] })
    await desk.ask('transfer.printSummary', { reference: one })
    expect(printsOf(desk)).toHaveLength(8)
    // An older program noted nothing.
    writeFileSync(join(desk.folder, 'printed', `packing_slip_${one}.pdf`), '%PDF')
    desk.restart()
    await deleteShipment(desk, one)
    expect(printsOf(desk)).toEqual([`labels_${third}.pdf`, `labels_${third}.pdf.txt`])
    await deleteShipment(desk, other)
    await deleteShipment(desk, third)
    expect(printsOf(desk)).toEqual([])
  })

  it('goes after some days, and what a program has left that died while it wrote as well', async () => {
    await using desk = openTestDesk()
    const [reference = ''] = await allocatedWith(desk, 1)
    await desk.ask('labels.print', { shipments: [reference] })
    const folder = join(desk.folder, 'printed')
    writeFileSync(join(folder, '.half.part'), '%PDF')
    desk.clock.set(new Date(statSync(join(folder, '.half.part')).mtimeMs + 6 * DAY).toISOString())
    desk.restart()
    expect(printsOf(desk)).toHaveLength(3)
    const old = new Date(desk.clock.now().getTime() - 8 * DAY)
    for (const name of [`labels_${reference}.pdf`, '.half.part']) utimesSync(join(folder, name), old, old)
    desk.restart()
    expect(printsOf(desk)).toEqual([])
  })
})
