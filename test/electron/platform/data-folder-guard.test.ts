import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSameFolder, liesWithin } from '#electron/platform/data-folder-guard.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aDocument, aShipmentWith } from '#helpers/documents/on-shipments.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { runDesk } from '#helpers/run-desk.ts'
import { aFolder, aTextFile } from '#helpers/transfer/a-file.ts'

/** Ways to name something of the desk itself; what is needed for that is made beside the data folder. */
const ways: readonly (readonly [string, (data: string, beside: string) => string])[] = [
  ['the database', (data) => join(data, 'shipdesk.db')],
  ['its log', (data) => join(data, 'shipdesk.db-wal')],
  ['a document', (data) => join(data, 'documents', 'ab', 'invoice.pdf')],
  ['a new file', (data) => join(data, 'orders.csv')],
  ['a folder that is not there yet', (data) => join(data, 'a', 'b', 'orders.csv')],
  [
    'a way round',
    (data, beside) => join(beside, 'not there', '..', '..', relative(join(beside, '..'), data), 'x'),
  ],
  [
    'a link to the folder',
    (data, beside) => {
      symlinkSync(data, join(beside, 'link'))
      return join(beside, 'link', 'orders.csv')
    },
  ],
  [
    'a link to the database',
    (data, beside) => {
      symlinkSync(join(data, 'shipdesk.db'), join(beside, 'orders.csv'))
      return join(beside, 'orders.csv')
    },
  ],
  [
    'a link to what is not there yet',
    (data, beside) => {
      symlinkSync(join(data, 'later.csv'), join(beside, 'orders.csv'))
      return join(beside, 'orders.csv')
    },
  ],
  [
    'another name of the database itself',
    (data, beside) => {
      linkSync(join(data, 'shipdesk.db'), join(beside, 'orders.csv'))
      return join(beside, 'orders.csv')
    },
  ],
]

/** A desk whose person always names that place. */
const deskThatSavesAt = (place: (desk: string) => string): TestDesk => {
  let desk: TestDesk | undefined
  desk = openTestDesk({
    ports: {
      mayNameFiles: true,
      choosePaths: {
        openFile: () => Promise.resolve(undefined),
        folder: () => Promise.resolve(undefined),
        saveAs: () => Promise.resolve(place(desk?.folder ?? '')),
      },
    },
  })
  return desk
}

describe.each(ways)('what is written to %s', (_name, place) => {
  it('lies within the data folder', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    expect(liesWithin(place(desk.folder, aFolder()), desk.folder)).toBe(true)
  })

  it('is refused, whether it is an export, a copy, a catalogue or refused rows', async () => {
    const beside = aFolder()
    let path: string | undefined
    await using desk = deskThatSavesAt((folder) => (path ??= place(folder, beside)))
    const reference = await aShipmentWith(desk, aDocument())
    const [document] = (await desk.ask('documents.list', { reference })).items
    const file = aTextFile('bad.jsonl', '{"shipment_type": "by_balloon"}\n')
    const asked: readonly (readonly [string, unknown])[] = [
      ['documents.saveCopy', { document_reference: document?.document_reference }],
      ['carriers.exportToFile', undefined],
      ['transfer.saveRefused', { file }],
      ['transfer.export', { format: 'csv' }],
    ]
    const before = readFileSync(join(desk.folder, 'shipdesk.db'))
    for (const [procedure, input] of asked) {
      const refusal = await desk.refusal(procedure, input)
      expect([procedure, problemsIn(refusal)]).toEqual([procedure, ['invalid_value']])
      expect(refusal.details[0]?.message).toMatch(/data of the desk itself/u)
    }
    expect(problemsIn(await desk.refusal('transfer.export', { format: 'csv', path }))).toEqual([
      '$.path: invalid_value',
    ])
    expect(readFileSync(join(desk.folder, 'shipdesk.db'))).toEqual(before)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })
})

describe('a place beside the data folder', () => {
  it.each([
    ['of a like name', (data: string) => `${data}-copies/orders.csv`],
    ['above it', (data: string) => join(data, '..', 'orders.csv')],
    ['led out of it', (data: string) => join(data, '..', '..', 'tmp', 'orders.csv')],
  ])('%s is taken', async (_how, place) => {
    await using desk = openTestDesk()
    expect(liesWithin(place(desk.folder), desk.folder)).toBe(false)
  })
})

it('an export on the command line never takes the place of the desk', async () => {
  const beside = aFolder()
  const data = join(beside, 'desk')
  await runDesk(['--data', data, 'seed', '--rows', '3'])
  const { code, err } = await runDesk(['--data', data, 'export', '--out', join(data, 'shipdesk.db')])
  expect(code).not.toBe(0)
  expect(err).toMatch(/data of the desk itself/u)
  expect((await runDesk(['--data', data, 'verify'])).code).toBe(0)
})

describe('a folder that leads into the data folder only after it was chosen', () => {
  const lead = (folder: string, data: string): void => {
    renameSync(folder, `${folder} before`)
    symlinkSync(data, folder)
  }

  it('gets no scheduled export, which is written the next time', async () => {
    await using desk = openTestDesk({ ports: { mayNameFiles: true } })
    await desk.ask('shipments.create', aRequest())
    const folder = join(aFolder(), 'out')
    mkdirSync(folder)
    const schedule = { kind: 'daily', at: '18:00' }
    await desk.ask('transfer.saveScheduledExport', { is_on: true, folder, format: 'csv', schedule })
    lead(folder, desk.folder)
    const names = readdirSync(desk.folder)
    const { last_export: last } = await desk.ask('transfer.exportChanged')
    expect(last?.failure).toMatch(/data of the desk itself/u)
    expect(readdirSync(desk.folder)).toEqual(names)
    rmSync(folder)
    renameSync(`${folder} before`, folder)
    expect((await desk.ask('transfer.exportChanged')).last_export).toMatchObject({ shipments: 1 })
  })

  it('is watched no more, nor are files put away through it', async () => {
    await using desk = openTestDesk({ ports: { mayNameFiles: true } })
    const folder = join(aFolder(), 'in')
    mkdirSync(folder)
    await desk.ask('transfer.saveWatchedFolder', { is_on: true, folder })
    symlinkSync(desk.folder, join(folder, 'done'))
    aTextFile('orders.jsonl', `${JSON.stringify(aRequest())}\n`, folder)
    const { schedule } = desk.inside()
    for (let look = 0; look < 2; look += 1) await schedule.look()
    expect((await desk.ask('transfer.automation')).watch_failure).toMatch(/data of the desk itself/u)
    expect(readdirSync(desk.folder)).not.toContain('orders.jsonl')
    lead(folder, desk.folder)
    await schedule.look()
    expect((await desk.ask('transfer.automation')).watch_failure).toMatch(/data of the desk itself/u)
  })

  it('gets no printed paper', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk, aDocument())
    symlinkSync(join(desk.folder, 'documents'), join(desk.folder, 'printed'))
    const refusal = await desk.refusal('transfer.printSummary', { reference })
    expect(refusal.details[0]?.message).toMatch(/data of the desk itself/u)
  })
})

describe('two folders', () => {
  it('are one by what the system knows them by, and by where they would be made while one is not there', () => {
    const beside = aFolder()
    const folder = join(beside, 'Orders')
    mkdirSync(folder)
    symlinkSync(folder, join(beside, 'link'))
    expect(isSameFolder(folder, join(beside, 'link'))).toBe(true)
    expect(isSameFolder(folder, join(beside, 'x', '..', 'Orders'))).toBe(true)
    expect(isSameFolder(folder, beside)).toBe(false)
    symlinkSync(join(beside, 'later'), join(beside, 'to-later'))
    expect(isSameFolder(join(beside, 'later'), join(beside, 'to-later'))).toBe(true)
    expect(isSameFolder(join(beside, 'later'), join(beside, 'LATER'))).toBe(true)
    expect(isSameFolder(join(beside, 'later'), folder)).toBe(false)
  })
})
