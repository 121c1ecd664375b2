import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { depotDefaults, fillDepot, orderFile } from '#helpers/order-files.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aFolder, aTextFile } from '#helpers/transfer/a-file.ts'

const ports = { mayNameFiles: true }
const watch = (folder: string) => ({ is_on: true, folder })
const order = (custom_reference: string) => aRequest({ custom_reference })
const bad = { ...order('bad'), shipment_type: 'by_balloon' }
const lines = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')

const watching = async (desk: TestDesk): Promise<string> => {
  const folder = aFolder()
  await desk.ask('transfer.saveWatchedFolder', watch(folder))
  return folder
}
/** A file is taken with the second look that finds it. */
const lookTwice = async (desk: TestDesk): Promise<void> => {
  await desk.inside().schedule.look()
  await desk.inside().schedule.look()
}
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).toSorted() : []
const total = async (desk: TestDesk): Promise<number> => (await desk.ask('shipments.list')).items.length

describe('the watched folder', () => {
  it('takes in what is put there, and puts it away with a report', async () => {
    await using desk = openTestDesk({ ports })
    const folder = await watching(desk)
    aTextFile('orders.jsonl', lines(order('1'), bad, order('2')), folder)
    aTextFile('wrong.jsonl', lines(bad), folder)
    aTextFile('noise.csv', new Uint8Array([0, 1, 2, 255]), folder)
    await lookTwice(desk)
    expect(namesIn(folder)).toEqual(['done', 'refused'])
    expect(namesIn(join(folder, 'done'))).toEqual([
      'orders refused.jsonl',
      'orders report.txt',
      'orders.jsonl',
    ])
    expect(namesIn(join(folder, 'refused'))).toEqual([
      'noise report.txt',
      'noise.csv',
      'wrong refused.jsonl',
      'wrong report.txt',
      'wrong.jsonl',
    ])
    const report = readFileSync(join(folder, 'done/orders report.txt'), 'utf8')
    expect(report).toContain('Created: 2')
    expect(report).toContain('Refused: 1')
    expect(readFileSync(join(folder, 'refused/noise report.txt'), 'utf8')).toContain(
      'There is no shipment in it.',
    )
    expect(readFileSync(join(folder, 'done/orders refused.jsonl'), 'utf8')).toContain('refused_because')
    expect(await total(desk)).toBe(2)
    expect(await desk.ask('transfer.automation')).toMatchObject({
      last_import: { file_name: 'wrong.jsonl', outcome: 'refused' },
    })
    expect((await desk.ask('transfer.jobs', {})).items.map(({ actor }) => actor)).toEqual(
      Array.from({ length: 3 }, () => 'Watched folder'),
    )
  })

  it('takes no table whose columns are guessed until somebody has saved them, and says so', async () => {
    await using desk = openTestDesk({ ports })
    await fillDepot(desk)
    await desk.ask('settings.update', { desk_defaults: depotDefaults })
    const folder = await watching(desk)
    const table = readFileSync(orderFile('orders/own-table-of-somebody.csv'))
    aTextFile('orders.csv', table, folder)
    await lookTwice(desk)
    expect(readFileSync(join(folder, 'refused/orders report.txt'), 'utf8')).toContain('only guessed')

    const { columns } = await desk.ask('transfer.importPreview', { file: aTextFile('seen.csv', table) })
    const map = {
      columns: columns.flatMap(({ header, path }) => (path === undefined ? [] : [{ header, path }])),
      headers: columns.map(({ header }) => header),
    }
    await desk.ask('transfer.saveMap', { kind: 'import', name: 'Ours', map })
    aTextFile('orders.csv', table, folder)
    await lookTwice(desk)
    expect(namesIn(join(folder, 'done'))).toContain('orders.csv')
    expect(await total(desk)).toBe(1)
  })

  it('waits until a file is whole, and leaves alone what is none of its files', async () => {
    await using desk = openTestDesk({ ports })
    const folder = await watching(desk)
    const elsewhere = aTextFile('elsewhere.jsonl', lines(order('9')))
    symlinkSync(elsewhere, join(folder, 'link.jsonl'))
    mkdirSync(join(folder, 'folder.csv'))
    for (const name of ['.hidden.csv', '~$open.xlsx', 'orders.csv.part', 'picture.png'])
      aTextFile(name, 'x', folder)
    const untouched = namesIn(folder)
    const path = aTextFile('slow.jsonl', lines(order('1')), folder)
    for (const number of ['2', '3']) {
      await desk.inside().schedule.look()
      appendFileSync(path, lines(order(number)))
    }
    expect(await total(desk)).toBe(0)
    await lookTwice(desk)
    expect(await total(desk)).toBe(3)
    expect(namesIn(folder)).toEqual([...untouched, 'done'].toSorted())
  })

  it('never puts one file over another', async () => {
    await using desk = openTestDesk({ ports })
    const folder = await watching(desk)
    for (const number of ['1', '2', '3']) {
      aTextFile('orders.jsonl', lines(order(number)), folder)
      await lookTwice(desk)
    }
    expect(namesIn(join(folder, 'done'))).toEqual([
      'orders (2) report.txt',
      'orders (2).jsonl',
      'orders (3) report.txt',
      'orders (3).jsonl',
      'orders report.txt',
      'orders.jsonl',
    ])
    expect(await total(desk)).toBe(3)
  })

  it('imports nothing twice when it could not put a file away', async () => {
    await using desk = openTestDesk({ ports })
    const folder = await watching(desk)
    aTextFile('orders.jsonl', lines(aRequest(), aRequest()), folder)
    // Where the folder should be lies a file.
    const inTheWay = aTextFile('done', '', folder)
    for (let looks = 0; looks < 4; looks += 1) await desk.inside().schedule.look()
    expect(await total(desk)).toBe(2)
    expect((await desk.ask('transfer.automation')).watch_failure).toBe(
      'There is a file where a folder should be.',
    )
    rmSync(inTheWay)
    desk.restart()
    await lookTwice(desk)
    expect(await total(desk)).toBe(2)
    expect(namesIn(join(folder, 'done'))).toEqual(['orders report.txt', 'orders.jsonl'])
    expect((await desk.ask('transfer.automation')).watch_failure).toBeUndefined()
  })

  it('goes on after the desk was closed in the middle', async () => {
    await using desk = openTestDesk({ ports })
    const folder = await watching(desk)
    const many = 300
    aTextFile('orders.jsonl', lines(...Array.from({ length: many }, () => aRequest())), folder)
    await desk.inside().schedule.look()
    const looking = desk.inside().schedule.look()
    await expect.poll(() => total(desk), { interval: 5 }).toBeGreaterThan(0)
    desk.restart()
    await looking
    desk.tamper('UPDATE job SET process = 0 WHERE ended IS NULL')
    desk.restart()
    await lookTwice(desk)
    const counts = await desk.ask('shipments.counts')
    expect(counts.total).toBe(many)
    expect(namesIn(folder)).toEqual(['done'])
  })

  it('says that its folder is away, and goes on when it is back', async () => {
    await using desk = openTestDesk({ ports })
    const folder = await watching(desk)
    rmSync(folder, { recursive: true })
    await desk.inside().schedule.look()
    expect((await desk.ask('transfer.automation')).watch_failure).toBe('The folder is not there any more.')
    mkdirSync(folder)
    aTextFile('orders.jsonl', lines(order('1')), folder)
    await lookTwice(desk)
    expect((await desk.ask('transfer.automation')).watch_failure).toBeUndefined()
    expect(await total(desk)).toBe(1)
  })

  it('does nothing while it is off, and is never the folder that exports go to', async () => {
    await using desk = openTestDesk({ ports })
    const folder = await watching(desk)
    await desk.ask('transfer.saveWatchedFolder', { ...watch(folder), is_on: false })
    aTextFile('orders.jsonl', lines(order('1')), folder)
    await lookTwice(desk)
    expect(namesIn(folder)).toEqual(['orders.jsonl'])
    const scheduled = { is_on: true, folder, format: 'csv', schedule: { kind: 'every', minutes: 5 } }
    expect((await desk.refusal('transfer.saveScheduledExport', scheduled)).details).toMatchObject([
      {
        property: '$.folder',
        message: 'Files that are exported there would be imported again. Choose two folders.',
      },
    ])
  })

  it('is never the folder that exports go to, whatever links lead there, then or later', async () => {
    await using desk = openTestDesk({ ports })
    const folder = await watching(desk)
    const link = join(aFolder(), 'link')
    symlinkSync(folder, link)
    const scheduled = { is_on: true, format: 'csv', schedule: { kind: 'every', minutes: 5 } }
    const sentence = 'Files that are exported there would be imported again. Choose two folders.'
    for (const same of [link, join(link, '.'), `${folder}/../${basename(folder)}`])
      expect(
        (await desk.refusal('transfer.saveScheduledExport', { ...scheduled, folder: same })).message,
      ).toBe(sentence)

    const elsewhere = aFolder()
    rmSync(link)
    symlinkSync(elsewhere, link)
    await desk.ask('transfer.saveScheduledExport', { ...scheduled, folder: link })
    rmSync(link)
    symlinkSync(folder, link)
    aTextFile('orders.jsonl', lines(order('1')), folder)
    await lookTwice(desk)
    expect(namesIn(folder)).toEqual(['orders.jsonl'])
    expect(JSON.stringify(await desk.ask('transfer.automation'))).toContain('folder_of_export')
  })
})
