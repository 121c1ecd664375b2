import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FILE_SIZE_LIMIT } from '#shared/documents/document.ts'
import { draftLimits, MOST_DRAFT_FILES } from '#shared/drafts.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'

const key = 'new-shipment'
const idOf = (place: number): string => place.toString(16).padStart(32, '0')
const [one, other] = [idOf(1), idOf(2)]
const invoice = aPdf({ text: 'Invoice 4711' })
const list = aPdf({ text: 'Packing list' })

/** The names of all files below a folder. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )
const kept = ({ inside }: TestDesk): readonly string[] => filesBelow(inside().folder.documents)

const save = (desk: TestDesk, files?: readonly string[]) =>
  desk.ask('drafts.save', { key, value: 1, ...(files && { files }) })
const keep = (desk: TestDesk, id: string, content: Uint8Array) =>
  desk.ask('drafts.keepFile', { key, id, content })
const read = async (desk: TestDesk, id: string) => (await desk.ask('drafts.file', { key, id })).content

describe('a file that lies on an unfinished form', () => {
  it('is there byte for byte, also after a restart', async () => {
    await using desk = openTestDesk()
    await keep(desk, one, invoice)
    await keep(desk, other, list)
    expect(await save(desk, [one, other])).toEqual({ missing_files: [] })
    desk.restart()
    expect(await read(desk, one)).toEqual(invoice)
    expect(await read(desk, other)).toEqual(list)
    expect(kept(desk)).toHaveLength(2)
  })

  it('goes with the draft, bytes and all, unless something else has the same', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('documents.add', {
      reference,
      file_format: 'pdf',
      document_type: 'invoice',
      file_content: invoice,
    })
    await keep(desk, one, invoice)
    await keep(desk, other, list)
    expect(kept(desk)).toHaveLength(2)
    await desk.ask('drafts.discard', { key })
    expect(kept(desk)).toHaveLength(1)
    expect(problemsIn(await desk.refusal('drafts.file', { key, id: one }))).toEqual(['not_found'])
  })

  it('lies on one of so many forms at most, kept or not', async () => {
    await using desk = openTestDesk()
    await desk.ask('drafts.save', { key: 'kept', value: 1 })
    for (let at = 1; at < draftLimits.drafts; at += 1)
      desk.tamper(`INSERT INTO draft_file VALUES ('form-${at}', '${one}', 'none', 1)`)
    const refused = await desk.refusal('drafts.keepFile', { key, id: one, content: invoice })
    expect(refused.message).toContain('500 unfinished forms')
    await desk.ask('drafts.keepFile', { key: 'kept', id: one, content: invoice })
    await desk.ask('drafts.keepFile', { key: 'form-1', id: other, content: list })
  })

  it('has room only as long as those of all forms are not too large together', async () => {
    await using desk = openTestDesk()
    await keep(desk, one, invoice)
    const size = draftLimits.fileBytes - invoice.length
    desk.tamper(`INSERT INTO draft_file VALUES ('large', '${one}', 'none', ${size})`)
    const refused = await desk.refusal('drafts.keepFile', { key, id: other, content: list })
    expect(refused.message).toContain('together')
    // One that replaces itself takes no more room.
    await keep(desk, one, invoice)
  })

  it('goes at the next start when its form was never kept, once it is a day old', async () => {
    await using desk = openTestDesk()
    const forms = () => desk.rows('SELECT key FROM draft_file ORDER BY key').map((row) => row['key'])
    await save(desk)
    await keep(desk, one, invoice)
    await desk.ask('drafts.keepFile', { key: 'forsaken', id: one, content: list })
    const written = (at: Date) => kept(desk).forEach((path) => utimesSync(path, at, at))
    const { now } = desk.clock
    written(new Date(now().getTime() - 60_000))
    desk.restart()
    expect(forms()).toEqual(['forsaken', key])
    written(new Date(now().getTime() - 2 * 24 * 60 * 60 * 1000))
    desk.restart()
    expect(forms()).toEqual([key])
    expect(kept(desk)).toHaveLength(1)
    expect(await read(desk, one)).toEqual(invoice)
  })

  it('stays until the draft is kept without it', async () => {
    await using desk = openTestDesk()
    await keep(desk, one, invoice)
    await keep(desk, other, list)
    await save(desk)
    expect(await read(desk, one)).toEqual(invoice)
    await save(desk, [other])
    expect(kept(desk)).toHaveLength(1)
    expect(problemsIn(await desk.refusal('drafts.file', { key, id: one }))).toEqual(['not_found'])
    expect(await read(desk, other)).toEqual(list)
  })

  it('is asked for when the draft has it and the desk does not', async () => {
    await using desk = openTestDesk()
    await keep(desk, one, invoice)
    expect(await save(desk, [one, other])).toEqual({ missing_files: [other] })
  })

  it('belongs to one form alone', async () => {
    await using desk = openTestDesk()
    await keep(desk, one, invoice)
    await desk.ask('drafts.discard', { key: 'another' })
    await desk.ask('drafts.save', { key: 'another', value: 1, files: [] })
    expect(problemsIn(await desk.refusal('drafts.file', { key: 'another', id: one }))).toEqual(['not_found'])
    expect(await read(desk, one)).toEqual(invoice)
  })

  it('is not handed out once it is damaged, and mends when it is kept again', async () => {
    await using desk = openTestDesk()
    await keep(desk, one, invoice)
    for (const path of kept(desk)) writeFileSync(path, 'something else')
    expect(problemsIn(await desk.refusal('drafts.file', { key, id: one }))).toEqual(['not_found'])
    await keep(desk, one, invoice)
    expect(await read(desk, one)).toEqual(invoice)
  })

  it('takes the place of the one that had its id', async () => {
    await using desk = openTestDesk()
    await keep(desk, one, invoice)
    await keep(desk, one, list)
    expect(await read(desk, one)).toEqual(list)
    expect(kept(desk)).toHaveLength(1)
  })

  it('is not taken where it is too large, and nothing of it stays', async () => {
    await using desk = openTestDesk()
    await keep(desk, other, list)
    const content = new Uint8Array(FILE_SIZE_LIMIT)
    expect(problemsIn(await desk.refusal('drafts.keepFile', { key, id: one, content }))).toEqual([
      '$.content: file_too_large',
    ])
    expect(kept(desk)).toHaveLength(1)
    await keep(desk, one, content.subarray(1))
  })

  it('is one of at most fifty', async () => {
    await using desk = openTestDesk()
    for (let place = 0; place < MOST_DRAFT_FILES; place += 1) {
      await keep(desk, idOf(place), Uint8Array.of(place))
    }
    const further = { key, id: idOf(MOST_DRAFT_FILES), content: invoice }
    expect(problemsIn(await desk.refusal('drafts.keepFile', further))).toEqual(['$.id: too_many_elements'])
    await keep(desk, idOf(0), invoice)
    await desk.ask('drafts.discard', { key })
    expect(kept(desk)).toEqual([])
  })

  it.each([
    ['an id that leads elsewhere', { id: '../../etc/passwd', content: list }, '$.id: invalid_value'],
    ['an id in capitals', { id: 'A'.repeat(32), content: list }, '$.id: invalid_value'],
    ['text', { id: one, content: 'text' }, '$.content: invalid_format'],
    ['nothing', { id: one }, '$.content: required_property_missing'],
  ])('is given as an id and bytes, not as %s', async (_what, given, problem) => {
    await using desk = openTestDesk()
    expect(problemsIn(await desk.refusal('drafts.keepFile', { key, ...given }))).toEqual([problem])
  })
})
