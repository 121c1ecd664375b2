import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aDocument } from '#helpers/documents/on-shipments.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith } from '#helpers/printing.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { aFolder, aLinesFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const ports = { mayNameFiles: true }
const everything = { format: 'jsonl', history: true, documents: true }

const fill = async (desk: TestDesk): Promise<void> => {
  seedDesk(desk.inside(), { rows: 30, seed: 7, clock: desk.clock })
  await saveRecordsOf(desk, aFullRequest())
  const documents = { paperless_documents: [aDocument()] }
  const { reference } = await desk.ask('shipments.create', { ...aFullRequest(), ...documents })
  await desk.ask('shipments.update', {
    reference,
    shipment: { ...aFullRequest(), tags: ['ريم', '日本', '🎁'] },
  })
}

const recordsIn = z.array(
  z.looseObject({ paperless_documents: z.array(z.record(z.string(), z.unknown())).optional() }),
)
const recordsOf = (path: string) =>
  recordsIn.parse(
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  )

describe('whole records', () => {
  it('are taken over with reasons that only another program can word', async () => {
    const folder = aFolder()
    const path = join(folder, 'one.jsonl')
    await using desk = openTestDesk({ ports })
    const original = await desk.ask('shipments.create', aRequest())
    const { reference } = await desk.ask('shipments.clone', { reference: original.reference })
    await ended(desk, 'transfer.export', { ...everything, path })
    writeFileSync(path, readFileSync(path, 'utf8').replace('"cloned_from"', '"copied_by_moonlight"'))

    await using other = openTestDesk({ ports, clock: desk.clock })
    expect(await ended(other, 'transfer.import', { file: path })).toMatchObject({
      result: { shipments: 2, refused: 0 },
    })
    const [first] = (await other.ask('shipments.history', { reference })).items
    expect(first?.reason).toMatch(/^Cloned from /u)
    expect(first?.sentence).toBeUndefined()
  })

  it('keep postal codes as an older program took them', async () => {
    const path = join(aFolder(), 'one.jsonl')
    await using desk = openTestDesk({ ports })
    const { reference } = await desk.ask('shipments.create', aRequest())
    await ended(desk, 'transfer.export', { ...everything, path })
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"PR4 5LE"', '"pr45le"'))

    await using other = openTestDesk({ ports, clock: desk.clock })
    await ended(other, 'transfer.import', { file: path })
    const { addresses } = await other.ask('shipments.get', { reference })
    expect(addresses.map(({ postal_code }) => postal_code)).toEqual(['pr45le', 'pr45le'])
  })

  it('remember how often labels were printed', async () => {
    const folder = aFolder()
    const [one, other] = [join(folder, 'one.jsonl'), join(folder, 'other.jsonl')]
    await using desk = openTestDesk({ ports })
    const [reference = ''] = await allocatedWith(desk, 1)
    await desk.ask('labels.get', { reference })
    desk.clock.set('2027-01-05T12:00:00Z')
    const { label_details } = await desk.ask('labels.get', { reference, reason: 'It was torn.' })
    await ended(desk, 'transfer.export', { ...everything, path: one })

    await using empty = openTestDesk({ ports, clock: desk.clock })
    await ended(empty, 'transfer.import', { file: one })
    expect((await empty.ask('shipments.get', { reference })).label_details).toEqual(label_details)
    expect(label_details.retrieval_count).toBe(2)
    await ended(empty, 'transfer.export', { ...everything, path: other })
    expect(readFileSync(other).equals(readFileSync(one))).toBe(true)
    expect((await empty.ask('labels.get', { reference })).label_details.retrieval_count).toBe(3)
  })

  it('come back on another desk as they were, byte for byte, with history and documents', async () => {
    const folder = aFolder()
    const [one, other] = [join(folder, 'one.jsonl'), join(folder, 'other.jsonl')]
    await using desk = openTestDesk({ ports })
    await fill(desk)
    await ended(desk, 'transfer.export', { ...everything, path: one })

    await using empty = openTestDesk({ ports, clock: desk.clock })
    expect(await empty.ask('transfer.importPreview', { file: one })).toMatchObject({
      has_records: true,
      counts: { create: 31, refuse: 0 },
    })
    await ended(empty, 'transfer.import', { file: one })
    await ended(empty, 'transfer.export', { ...everything, path: other })
    expect(readFileSync(other).equals(readFileSync(one))).toBe(true)
    expect(await empty.ask('shipments.counts')).toEqual(await desk.ask('shipments.counts'))
    expect(await empty.ask('audit.verify')).toMatchObject({ ok: true })
    // Once more changes nothing.
    expect(await ended(empty, 'transfer.import', { file: one })).toMatchObject({
      result: { shipments: 0, skipped: 31 },
    })
  })

  it('tell where they came from, and forget it with the shipment', async () => {
    const path = join(aFolder(), 'one.jsonl')
    await using desk = openTestDesk({ ports })
    await saveRecordsOf(desk, aFullRequest())
    const { reference } = await desk.ask('shipments.create', aFullRequest())
    await ended(desk, 'transfer.export', { ...everything, path })
    await using empty = openTestDesk({ ports, clock: desk.clock })
    await ended(empty, 'transfer.import', { file: path })
    const { items } = await empty.ask('shipments.history', { reference })
    expect(items.map(({ operation }) => operation)).toEqual(['create', 'import'])
    await empty.ask('shipments.cancel', { reference })
    await empty.ask('shipments.delete', { reference })
    expect(JSON.stringify(empty.rows('SELECT * FROM audit_detail'))).not.toContain('created')
    expect(empty.rows('SELECT * FROM imported')).toEqual([])
    expect(await empty.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('are refused where they are not what this program writes', async () => {
    const path = join(aFolder(), 'one.jsonl')
    await using desk = openTestDesk({ ports })
    await saveRecordsOf(desk, aFullRequest())
    await desk.ask('shipments.create', { ...aFullRequest(), paperless_documents: [aDocument()] })
    await ended(desk, 'transfer.export', { ...everything, path })
    const [record] = recordsOf(path)
    if (!record) throw new Error('Nothing was exported.')
    const [document = {}] = record.paperless_documents ?? []
    const broken = [
      { ...record, reference: `sp_0${'9'.repeat(31)}` },
      { ...record, state: 'on_the_moon' },
      { ...record, shipment_type: 'by_balloon' },
      {
        ...record,
        paperless_documents: [{ ...document, file_content: Buffer.from('MZ').toString('base64') }],
      },
      { ...record, paperless_documents: [document, document] },
      { ...record, allocation: { carrier: {}, price: { net: 'a lot' } } },
    ]
    await using empty = openTestDesk({ ports, clock: desk.clock })
    const preview = await empty.ask('transfer.importPreview', { file: aLinesFile(broken) })
    expect(preview.counts).toMatchObject({ create: 0, refuse: broken.length })
    expect(preview.refused.map(({ problems }) => problems.map(({ path: at }) => at))).toEqual([
      ['reference'],
      ['state'],
      ['shipment_type'],
      ['paperless_documents[0].file_content'],
      ['paperless_documents[1].document_reference'],
      [
        'allocation.allocation_date',
        'allocation.price.net',
        'allocation.price.gross',
        'allocation.price.currency',
      ],
    ])
  })
})

describe('an export', () => {
  it('leaves no half file when its folder is gone or it is cancelled, and says why', async () => {
    const folder = aFolder()
    await using desk = openTestDesk({ ports })
    seedDesk(desk.inside(), { rows: 300, seed: 1, clock: desk.clock })
    const gone = join(folder, 'gone', 'a.csv')
    expect(await ended(desk, 'transfer.export', { format: 'csv', path: gone })).toMatchObject({
      state: 'failed',
      result: { failure: 'The folder is not there any more.' },
    })
    mkdirSync(join(folder, 'b.csv'))
    expect(
      await ended(desk, 'transfer.export', { format: 'csv', path: join(folder, 'b.csv') }),
    ).toMatchObject({
      state: 'failed',
    })
    const { job } = await desk.ask('transfer.export', { ...everything, path: join(folder, 'c.jsonl') })
    await desk.ask('transfer.cancel', { job: job?.job })
    expect(await desk.inside().jobs.ended(job?.job ?? 0)).toMatchObject({ state: 'cancelled' })
    expect(readdirSync(folder)).toEqual(['b.csv'])
    const { items } = await desk.ask('transfer.jobs', {})
    expect(items.map(({ state }) => state)).toEqual(['cancelled', 'failed', 'failed'])
  })

  it('that a program left unfinished is cleared away by the next one', async () => {
    const target = join(aFolder(), 'a.csv')
    await using desk = openTestDesk({ ports })
    const { job } = await ended(desk, 'transfer.export', { format: 'csv', path: target })
    renameSync(target, `${target}.${job}.part`)
    desk.tamper(
      `UPDATE job SET ended = NULL, state = 0, process = 999999, result = '{"path":${JSON.stringify(target)}}'`,
    )
    desk.restart()
    expect(await desk.ask('transfer.job', { job })).toMatchObject({ state: 'interrupted' })
    expect(existsSync(`${target}.${job}.part`)).toBe(false)
  })
})
