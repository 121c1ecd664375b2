import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nobodyToAsk } from '#electron/platform/choose-path.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aRequest, anAddress } from '#helpers/a-request.ts'
import { createClock } from '#helpers/settable-clock.ts'
import { aFolder, aLinesFile, aTextFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const ports = { mayNameFiles: true }
const anOrder = (number: string, name = 'Ada') =>
  aRequest({
    custom_reference: number,
    addresses: [anAddress(), anAddress({ address_type: 'destination', company_name: name })],
  })
const bad = { ...anOrder('bad'), shipment_type: 'by_balloon' }

const orders = async (desk: TestDesk): Promise<readonly string[]> => {
  const { items } = await desk.ask('shipments.list')
  return items.map(({ custom_reference = '' }) => custom_reference).toSorted()
}

describe('an import', () => {
  it('makes what create would make and leaves out what create would refuse, each with its reason', async () => {
    await using desk = openTestDesk({ ports })
    const file = aLinesFile([anOrder('1'), bad, anOrder('2')])
    const preview = await desk.ask('transfer.importPreview', { file })
    expect(preview).toMatchObject({
      shipments: 3,
      counts: { create: 2, refuse: 1 },
      refused: [{ rows: [2], problems: [{ row: 2, path: 'shipment_type', code: 'invalid_shipment_type' }] }],
    })
    expect(await ended(desk, 'transfer.import', { file })).toMatchObject({
      kind: 'import',
      state: 'done',
      title: 'orders.jsonl',
      result: { shipments: 2, refused: 1 },
      can_undo: true,
    })
    expect(await orders(desk)).toEqual(['1', '2'])
    const { items } = await desk.ask('shipments.search', { text: 'Ada' })
    expect(items).toHaveLength(2)
    const [shipment] = items
    expect(await desk.ask('shipments.get', { reference: shipment?.reference })).toMatchObject({
      source: 'import',
    })
    const history = await desk.ask('shipments.history', { reference: shipment?.reference })
    expect(history.items).toMatchObject([
      { operation: 'create', reason: 'Imported from “orders.jsonl”, row 3' },
    ])
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('is shown as far as it makes sense when everything is refused', async () => {
    await using desk = openTestDesk({ ports })
    const hopeless = aLinesFile(Array.from({ length: 10_500 }, () => ({})))
    expect(await desk.ask('transfer.importPreview', { file: hopeless })).toMatchObject({
      is_cut_off: true,
      counts: { refuse: 10_000 },
    })
    const { state, result } = await ended(desk, 'transfer.import', { file: hopeless })
    expect(state).toBe('failed')
    expect(result?.failure).toContain('nothing was imported')
    const none = { file: hopeless, refused: 'refuse_all' }
    expect(await ended(desk, 'transfer.import', none)).toMatchObject({
      result: { shipments: 0, refused: 10_000 },
    })
    const mixed = aLinesFile([anOrder('1'), ...Array.from({ length: 10_500 }, () => ({}))])
    expect(await desk.ask('transfer.importPreview', { file: mixed })).toMatchObject({
      is_cut_off: false,
      counts: { create: 1, refuse: 10_500 },
    })
  })

  it.each([
    ['leave_out', 'counts what came in'],
    ['refuse_all', 'leaves nothing'],
  ])('that is cancelled in the middle (%s) %s, and writes nothing afterwards', async (refused) => {
    await using desk = openTestDesk({ ports })
    const file = aLinesFile(Array.from({ length: 1_500 }, (_, index) => anOrder(String(index))))
    const { job } = await desk.ask('transfer.import', { file, refused })
    const total = async (): Promise<number> => (await desk.ask('shipments.counts')).total
    await expect.poll(total, { interval: 1, timeout: 30_000 }).toBeGreaterThan(0)
    await desk.ask('transfer.cancel', { job: job?.job })
    const { state, result } = await desk.inside().jobs.ended(job?.job ?? 0)
    expect(state).toBe('cancelled')
    await new Promise((resolve) => void setTimeout(resolve, 300))
    expect(await total()).toBe(refused === 'refuse_all' ? 0 : result?.shipments)
  })

  it('takes all or nothing where that is asked for', async () => {
    await using desk = openTestDesk({ ports })
    const request = { file: aLinesFile([anOrder('1'), bad]), refused: 'refuse_all' }
    expect(await ended(desk, 'transfer.import', request)).toMatchObject({
      state: 'done',
      result: { shipments: 0, refused: 1 },
      can_undo: false,
    })
    expect(await orders(desk)).toEqual([])
  })

  it('takes a value that was fixed in place of the one in the file', async () => {
    await using desk = openTestDesk({ ports })
    const request = {
      file: aLinesFile([anOrder('1'), bad]),
      fixes: [{ row: 2, path: 'shipment_type', value: 'on_demand' }],
    }
    expect(await ended(desk, 'transfer.import', request)).toMatchObject({
      result: { shipments: 2, refused: 0 },
    })
  })

  it.each([
    ['skip', { skip: 1, create: 1 }, ['1', '2'], 'Ada'],
    ['take', { skip: 0, create: 2 }, ['1', '1', '2'], 'Ada'],
    ['update', { skip: 0, update: 1, create: 1 }, ['1', '2'], 'Grace'],
  ])('does with duplicates what is chosen: %s', async (duplicates, counts, left, recipient) => {
    await using desk = openTestDesk({ ports })
    const { reference } = await desk.ask('shipments.create', anOrder('1'))
    const file = aLinesFile([anOrder('1', 'Grace'), anOrder('2')])
    const preview = await desk.ask('transfer.importPreview', { file, duplicates })
    expect(preview.counts).toMatchObject(counts)
    expect(preview.shown[0]).toMatchObject({ duplicate_of: reference })
    await ended(desk, 'transfer.import', { file, duplicates })
    expect(await orders(desk)).toEqual(left)
    const { addresses } = await desk.ask('shipments.get', { reference })
    expect(addresses[1]).toMatchObject({ company_name: recipient })
  })

  it('is undone as long as its shipments are drafts: what it made goes, what it changed is as it was', async () => {
    await using desk = openTestDesk({ ports })
    const before = await desk.ask('shipments.create', anOrder('1'))
    const file = aLinesFile([anOrder('1', 'Grace'), anOrder('2'), anOrder('3')])
    const { job } = await ended(desk, 'transfer.import', { file, duplicates: 'update' })
    const [third] = (await desk.ask('shipments.search', { text: '3' })).items
    await desk.ask('shipments.cancel', { reference: third?.reference })
    expect(await ended(desk, 'transfer.undo', { job })).toMatchObject({
      kind: 'undo_import',
      state: 'done',
      result: { shipments: 1, updated: 1, kept: 1 },
    })
    expect(await orders(desk)).toEqual(['1', '3'])
    const { addresses } = await desk.ask('shipments.get', { reference: before.reference })
    expect(addresses[1]).toMatchObject({ company_name: 'Ada' })
    expect(await desk.ask('transfer.job', { job })).toMatchObject({ state: 'undone', can_undo: false })
    expect((await desk.refusal('transfer.undo', { job })).details).toMatchObject([{ code: 'invalid_value' }])
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('tells that the same file was imported before', async () => {
    await using desk = openTestDesk({ ports })
    const file = aLinesFile([anOrder('1')])
    const { job } = await ended(desk, 'transfer.import', { file })
    const { earlier } = await desk.ask('transfer.importPreview', { file })
    expect(earlier).toMatchObject({ job, shipments: 1 })
    await ended(desk, 'transfer.undo', { job })
    expect(await desk.ask('transfer.importPreview', { file })).not.toHaveProperty('earlier')
  })

  it('is no longer running once its process is gone, although another one has its number now', async () => {
    await using desk = openTestDesk({ ports })
    const { job } = await ended(desk, 'transfer.import', { file: aLinesFile([aRequest()]) })
    desk.tamper(`UPDATE job SET ended = NULL, state = 0, process = ${process.ppid} WHERE id = ${job}`)
    desk.restart()
    expect(await desk.ask('transfer.job', { job })).toMatchObject({ state: 'interrupted' })
    // An older program left nothing but its number.
    desk.tamper(`UPDATE job SET ended = NULL, state = 0, process_lock = NULL WHERE id = ${job}`)
    desk.restart()
    expect(await desk.ask('transfer.job', { job })).toMatchObject({ state: 'running' })
    desk.clock.set(new Date(desk.clock.now().getTime() + 2 * 24 * 60 * 60 * 1000).toISOString())
    desk.restart()
    expect(await desk.ask('transfer.job', { job })).toMatchObject({ state: 'interrupted' })
  })

  it('goes on where it stopped when the program died, and makes nothing twice', async () => {
    const clock = createClock()
    await using desk = openTestDesk({ ports, clock })
    const nameless = Array.from({ length: 3 }, () => aRequest())
    const file = aLinesFile([...nameless, anOrder('1')])
    const { job } = await ended(desk, 'transfer.import', { file })
    // As if it had died after the second: the job never ended, and what came later was never written.
    desk.tamper(`UPDATE job SET ended = NULL, state = 0, process = 999999 WHERE id = ${job}`)
    const third = desk.rows('SELECT reference FROM imported WHERE row > 2')
    for (const { reference } of third) {
      await desk.ask('shipments.cancel', { reference })
      await desk.ask('shipments.delete', { reference })
    }
    desk.restart()
    expect(await desk.ask('transfer.job', { job })).toMatchObject({ state: 'interrupted' })
    expect(await ended(desk, 'transfer.import', { file })).toMatchObject({
      result: { shipments: 2, skipped: 2 },
    })
    expect((await desk.ask('shipments.counts')).total).toBe(4)
    // It came to its end: what is asked for after that is asked for anew.
    expect(await ended(desk, 'transfer.import', { file, duplicates: 'take' })).toMatchObject({
      result: { shipments: 4, skipped: 0 },
    })
  })

  it('that was to be all or nothing leaves nothing when the program died', async () => {
    await using desk = openTestDesk({ ports })
    const file = aLinesFile([anOrder('1'), anOrder('2')])
    const { job } = await ended(desk, 'transfer.import', { file, refused: 'refuse_all' })
    desk.tamper(`UPDATE job SET ended = NULL, state = 0, process = 999999 WHERE id = ${job}`)
    // Nor when it died once more, before it had taken anything back.
    desk.tamper(`UPDATE job SET ended = 1, state = 4 WHERE id = ${job}`)
    desk.restart()
    await desk.inside().jobs.settled()
    expect(await orders(desk)).toEqual([])
    expect(await desk.ask('transfer.job', { job })).toMatchObject({ state: 'undone' })
    desk.restart()
    expect((await desk.ask('transfer.jobs', {})).items).toHaveLength(2)
  })

  it('keeps what is refused in a file that is taken once it was put right', async () => {
    const folder = aFolder()
    const refusedFile = join(folder, 'refused.jsonl')
    const choosePaths = {
      ...nobodyToAsk,
      saveAs: () => Promise.resolve(refusedFile),
    }
    await using desk = openTestDesk({ ports: { ...ports, choosePaths } })
    const file = aLinesFile([anOrder('1'), bad])
    expect(await desk.ask('transfer.saveRefused', { file })).toEqual({ saved: true, rows: 1 })
    const text = readFileSync(refusedFile, 'utf8')
    expect(text).toContain('refused_because')
    writeFileSync(refusedFile, text.replace('by_balloon', 'on_demand'))
    expect(await ended(desk, 'transfer.import', { file: refusedFile })).toMatchObject({
      result: { shipments: 1, refused: 0 },
    })
  })

  it('tells in the language of the desk why rows are refused, and what is wrong once', async () => {
    const refusedFile = join(aFolder(), 'refused.csv')
    const choosePaths = { ...nobodyToAsk, saveAs: () => Promise.resolve(refusedFile) }
    await using desk = openTestDesk({ ports: { ...ports, choosePaths } })
    await desk.ask('settings.update', { language: 'de' })
    const file = aTextFile('orders.csv', 'custom_reference,order_date,PLZ\n1,soon,\n2,,10115\n')
    const columns = [
      { header: 'custom_reference', path: 'custom_reference' },
      { header: 'order_date', path: 'order_date' },
      { header: 'PLZ', path: 'addresses[destination].postal_code' },
    ]
    expect(await desk.ask('transfer.saveRefused', { file, map: { columns } })).toMatchObject({ rows: 2 })
    const [head, unreadable, lacking] = readFileSync(refusedFile, 'utf8').split('\r\n')
    expect(head).toContain('Refused because')
    expect(unreadable).toMatch(
      /^1,soon,,order_date: So kann das nicht gelesen werden\. Art: Bitte ausfüllen\./u,
    )
    expect(unreadable).not.toMatch(/order_date.*order_date/u)
    expect(lacking).toMatch(/^2,,10115,Art: Bitte ausfüllen\. Inhalt: Bitte ausfüllen\. Ziel · Land: /u)
  })

  it('keeps its counts when another program says in its own way why it failed', async () => {
    await using desk = openTestDesk({ ports })
    const { job } = await ended(desk, 'transfer.import', { file: aLinesFile([anOrder('1')]) })
    const failed = { shipments: 1, failure: 'The moon is full.', sentences: [{ key: 'moon_is_full' }] }
    desk.tamper(`UPDATE job SET result = '${JSON.stringify(failed)}' WHERE id = ${job}`)
    const { result } = await desk.ask('transfer.job', { job })
    expect(result).toMatchObject({ shipments: 1, failure: 'The moon is full.' })
    expect(result?.sentences ?? []).toEqual([])
  })

  it('reads no file that a page names by itself', async () => {
    await using desk = openTestDesk()
    const file = aLinesFile([anOrder('1')])
    for (const path of ['transfer.import', 'transfer.importPreview', 'transfer.saveRefused'])
      expect((await desk.refusal(path, { file })).details).toMatchObject([
        { property: '$.file', code: 'invalid_value' },
      ])
    const { details } = await desk.refusal('transfer.export', { format: 'csv', path: 'x.csv' })
    expect(details).toMatchObject([{ property: '$.path', code: 'system_use_only' }])
  })

  it('takes a file that was dropped in pieces', async () => {
    await using desk = openTestDesk()
    const bytes = Buffer.from(JSON.stringify([anOrder('1'), anOrder('2')]))
    const first = await desk.ask('transfer.offerPart', {
      file_name: 'a.json',
      content: bytes.subarray(0, 100),
    })
    const { file, size } = await desk.ask('transfer.offerPart', {
      file: first.file,
      file_name: 'a.json',
      content: bytes.subarray(100),
    })
    expect(size).toBe(bytes.length)
    expect(await ended(desk, 'transfer.import', { file })).toMatchObject({
      title: 'a.json',
      result: { shipments: 2 },
    })
  })
})
