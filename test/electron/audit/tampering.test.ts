import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printedHead } from '#shared/audit/audit-head.ts'
import type { VerifiedPart } from '#shared/audit/verification.ts'
import { sentenceSchema } from '#shared/texts/sentences.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aGif } from '#helpers/documents/a-gif.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { rechain, unguarded } from '#helpers/rechain.ts'

const ENTRIES = 130

describe('what was done past the program', () => {
  let made = ''
  let allocated = ''
  let draft = ''
  let document = ''
  let printed = ''
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'tampering-'))
    await using desk = openTestDesk({ folder: made })
    allocated = anAllocatedShipment(desk, aRequest(), anAllocation('T1'))
    draft = (await desk.ask('shipments.create', aRequest())).reference
    const file = { file_format: 'gif', document_type: 'other', usage: 'pricing', file_content: aGif() }
    document = (await desk.ask('documents.add', { reference: draft, ...file })).document_reference
    while (desk.inside().audit.head().entries < ENTRIES)
      await desk.ask('shipments.create', aRequest({ custom_reference: 'N-1' }))
    printed = printedHead(desk.inside().audit.head())
  })
  afterAll(() => rmSync(made, { recursive: true }))

  /** The same desk once more. */
  const onACopy = async (work: (desk: TestDesk, folder: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'tampered-'))
    try {
      cpSync(made, folder, { recursive: true })
      await using desk = openTestDesk({ folder, mayHaveBugs: true })
      await work(desk, folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it('is not told of where nothing was', () =>
    onACopy(async (desk) => {
      const answer = await desk.ask('audit.verify', { head: printed })
      expect(answer).toMatchObject({ ok: true, entries: ENTRIES, head: { entries: ENTRIES } })
      expect(answer.parts.map(({ part, ok }) => ({ part, ok }))).toEqual(
        ['database', 'trail', 'shipments', 'counts', 'documents', 'head'].map((part) => ({ part, ok: true })),
      )
      expect(answer.parts.every(({ checked }) => checked > 0)).toBe(true)
    }))

  const ofDraft = () => `(SELECT id FROM shipment WHERE reference = '${draft}')`
  const tail = unguarded(
    `DELETE FROM audit WHERE sequence > 30; DELETE FROM audit_detail WHERE sequence > 30`,
  )
  type Case = readonly [what: string, part: VerifiedPart, key: string, sql: () => string]
  const cases: readonly Case[] = [
    ...[
      ['a trigger that is gone', 'missing', 'DROP TRIGGER audit_is_not_updated'],
      ['an index that is gone', 'missing', 'DROP INDEX shipment_created'],
      [
        'a trigger that does nothing any more',
        'altered',
        `DROP TRIGGER audit_is_not_deleted; CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT 1; END`,
      ],
      ['a column', 'altered', 'ALTER TABLE audit ADD COLUMN remark TEXT'],
      ['a table', 'foreign', 'CREATE TABLE other (id INTEGER PRIMARY KEY) STRICT'],
      ['a view', 'foreign', 'CREATE VIEW other AS SELECT * FROM shipment'],
      ['a trigger', 'foreign', 'CREATE TRIGGER other AFTER INSERT ON shipment BEGIN DELETE FROM draft; END'],
    ].map(
      ([what = '', fault = '', sql = '']) => [what, 'database', `verify_schema_${fault}`, () => sql] as const,
    ),
    [
      'an entry',
      'trail',
      'verify_entry_altered',
      () => unguarded(`UPDATE audit SET actor = 'Eve' WHERE sequence = 2`),
    ],
    [
      'a record',
      'shipments',
      'verify_record_altered',
      () =>
        `UPDATE shipment_record SET record = replace(record, '"quantity":1', '"quantity":9') WHERE id = ${ofDraft()}`,
    ],
    [
      'the price of a booking',
      'shipments',
      'verify_record_altered',
      () => `UPDATE shipment_allocation SET allocation = json_set(allocation, '$.price.net', 0)`,
    ],
    [
      'a booking that was taken away',
      'shipments',
      'verify_record_altered',
      () => 'DELETE FROM shipment_allocation',
    ],
    [
      'a time',
      'shipments',
      'verify_record_altered',
      () => `UPDATE shipment SET updated = updated - 60000 WHERE id = ${ofDraft()}`,
    ],
    [
      'a day of delivery',
      'shipments',
      'verify_record_altered',
      () => `UPDATE shipment SET delivered = updated WHERE id = ${ofDraft()}`,
    ],
    [
      'what a document is for',
      'shipments',
      'verify_record_altered',
      () => 'UPDATE document SET usage = usage + 1',
    ],
    [
      'a document that was taken away',
      'shipments',
      'verify_record_altered',
      () => 'DELETE FROM document; UPDATE shipment SET documents = 0',
    ],
    [
      'a record that is none any more',
      'shipments',
      'verify_record_unreadable',
      () => `UPDATE shipment_record SET record = '{' WHERE id = ${ofDraft()}`,
    ],
    [
      'data that are gone',
      'shipments',
      'verify_record_missing',
      () => `DELETE FROM shipment_record WHERE id = ${ofDraft()}`,
    ],
    [
      'a shipment that is gone',
      'shipments',
      'verify_shipment_gone',
      () => `DELETE FROM document; DELETE FROM shipment WHERE reference = '${draft}'`,
    ],
    [
      'a shipment that nobody made',
      'shipments',
      'verify_shipment_untold',
      () => `UPDATE shipment SET reference = 'sp_${'7'.repeat(32)}' WHERE reference = '${draft}'`,
    ],
    [
      'how many there are',
      'counts',
      'verify_count_differs',
      () => 'UPDATE shipment_count SET shipments = shipments + 1',
    ],
    ['the last hundred entries', 'head', 'verify_trail_cut', () => tail],
    [
      'the whole trail',
      'head',
      'verify_trail_cut',
      () => unguarded(`DELETE FROM audit; DELETE FROM audit_detail`),
    ],
    [
      'the whole trail, which leaves shipments that nothing tells of',
      'shipments',
      'verify_shipment_untold',
      () => unguarded(`DELETE FROM audit; DELETE FROM audit_detail`),
    ],
  ]
  it.each(cases)('is found: %s', (_what, part, key, sql) =>
    onACopy(async (desk) => {
      desk.tamper(sql())
      const answer = await desk.ask('audit.verify')
      expect(answer.ok).toBe(false)
      const found = answer.parts.find((one) => one.part === part)?.findings ?? []
      expect(found.map(({ sentence }) => sentenceSchema.parse(sentence).key)).toContain(key)
      expect(found.every(({ message }) => message.length > 10 && !message.includes('{{'))).toBe(true)
    }),
  )

  it('is found: a state, and what it was', () =>
    onACopy(async (desk) => {
      desk.tamper(`UPDATE shipment SET state = 5 WHERE reference = '${allocated}'; UPDATE shipment_count SET shipments = shipments - 1
        WHERE state = 3; INSERT INTO shipment_count VALUES (5, 1) ON CONFLICT (state) DO UPDATE SET shipments = shipments + 1`)
      const { parts } = await desk.ask('audit.verify')
      const findings = parts.flatMap((part) => part.findings)
      expect(findings).toHaveLength(1)
      expect(findings[0]).toMatchObject({ reference: allocated, sentence: { key: 'verify_state_altered' } })
      expect(findings[0]?.message).toMatch(/Shipment sp_\d+ is .+, but its history says Allocated/u)
    }))

  it('is found: a trail that was written anew with all its hashes, by what lies beside it', () =>
    onACopy(async (desk, folder) => {
      desk.tamper(unguarded(`UPDATE audit SET actor = 'Eve' WHERE sequence = 2`))
      rechain(folder)
      const { parts } = await desk.ask('audit.verify')
      expect(parts.filter(({ ok }) => !ok)).toMatchObject([
        { part: 'head', findings: [{ sentence: { key: 'verify_trail_exchanged' } }] },
      ])
    }))

  it('is found also where the file beside it was thrown away: by a printed head, and by a backup', () =>
    onACopy(async (desk, folder) => {
      const { hash } = desk.inside().audit.head()
      desk.tamper(tail)
      rmSync(join(folder, 'audit-head.json'))
      const keysOf = async (input?: object) =>
        (await desk.ask('audit.verify', input)).parts
          .flatMap(({ part, findings }) => (part === 'head' ? findings : []))
          .map(({ sentence }) => sentence.key)
      expect(await keysOf()).toEqual([])
      expect(await keysOf({ head: printed })).toEqual(['verify_head_not_found'])
      expect(await keysOf({ head: '30:0000' })).toEqual(['verify_head_not_found'])
      const backups = join(folder, 'backups')
      cpSync(join(made, 'logs'), backups, { recursive: true })
      writeFileSync(
        join(backups, 'one.json'),
        JSON.stringify({ at: '2026-11-20T10:00:00.000Z', head: { entries: ENTRIES, hash } }),
      )
      expect(await keysOf()).toEqual(['verify_trail_not_in_backup'])
    }))

  it('is still told after the desk went on for longer than what is gone', () =>
    onACopy(async (desk) => {
      desk.tamper(
        unguarded(`DELETE FROM audit WHERE sequence > 128; DELETE FROM audit_detail WHERE sequence > 128`),
      )
      for (let more = 0; more < 5; more += 1) await desk.ask('shipments.create', aRequest())
      desk.restart()
      const { parts } = await desk.ask('audit.verify')
      expect(parts.at(-1)).toMatchObject({
        ok: false,
        findings: [{ sentence: { key: 'verify_trail_missed' } }],
      })
    }))

  it.each([
    ['changed', (path: string) => appendFileSync(path, 'x')],
    ['gone', (path: string) => rmSync(path)],
  ])('is found: a file of a document that is %s', (_what, spoil) =>
    onACopy(async (desk, folder) => {
      const files = readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true })
      for (const file of files) if (file.isFile()) spoil(join(file.parentPath, file.name))
      const { parts } = await desk.ask('audit.verify')
      expect(parts.filter(({ ok }) => !ok)).toMatchObject([
        { part: 'documents', findings: [{ reference: document }] },
      ])
    }),
  )

  it('is told two hundred times at most of one part, and how often it is beyond that', () =>
    onACopy(async (desk) => {
      const many = Array.from({ length: 300 }, () => desk.ask('shipments.create', aRequest()))
      await Promise.all(many)
      desk.tamper('UPDATE shipment SET updated = updated + 1')
      const shipments = (await desk.ask('audit.verify')).parts.find(({ part }) => part === 'shipments')
      expect(shipments?.findings).toHaveLength(200)
      expect(shipments?.found).toBeGreaterThan(400)
    }))

  it('is said not to be known of what an older program wrote last', () =>
    onACopy(async (desk, folder) => {
      rechain(folder, { withoutDigests: true })
      rmSync(join(folder, 'audit-head.json'))
      const answer = await desk.ask('audit.verify')
      expect(answer).toMatchObject({ ok: true })
      const notes = answer.parts.flatMap((part) => part.notes.map(({ key }) => key))
      expect(notes).toContain('verify_note_older')
      expect(notes).toContain('verify_note_no_head')
    }))

  it('leaves nothing of a deleted shipment to be guessed: the salt of its digests is gone with it', () =>
    onACopy(async (desk) => {
      const reason = 'It was only a test.'
      await desk.ask('shipments.cancel', { reference: draft, reason })
      await desk.ask('shipments.delete', { reference: draft, reason })
      const kept = desk.rows(
        `SELECT a.operation FROM audit a JOIN audit_detail d USING (sequence) WHERE a.reference = '${draft}' AND a.record_digest IS NOT NULL`,
      )
      expect(kept).toEqual([])
      expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
    }))
})
