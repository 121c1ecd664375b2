import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { aGif } from '#helpers/documents/a-gif.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import {
  aDocument,
  addDocument,
  aShipmentWith,
  documentFilesIn,
  documentPath,
} from '#helpers/documents/on-shipments.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'

const pdf = aPdf()
const DAY = 24 * 60 * 60 * 1000

/** The names of the files that nothing referred to. */
const unusedIn = (folder: string): readonly string[] => {
  const unused = join(folder, 'quarantine', 'unused')
  if (!existsSync(unused)) return []
  return readdirSync(unused)
    .flatMap((day) => readdirSync(join(unused, day)))
    .toSorted()
}

describe('the file of a document', () => {
  it('is kept once however often it is used, for its owner only, and goes with the last who used it', async () => {
    await using desk = openTestDesk()
    const [one, two] = [
      await aShipmentWith(desk, aDocument({ file_name: 'Of Ada Quill.pdf' })),
      await aShipmentWith(desk),
    ]
    const added = await addDocument(desk, two)
    expect(documentFilesIn(desk.folder)).toEqual([added.sha256])
    expect(readFileSync(documentPath(desk.folder, added.sha256))).toEqual(Buffer.from(pdf))
    await desk.ask('documents.remove', { document_reference: added.document_reference })
    expect(documentFilesIn(desk.folder)).toEqual([added.sha256])
    await desk.ask('shipments.cancel', { reference: one })
    await desk.ask('shipments.delete', { reference: one })
    expect(documentFilesIn(desk.folder)).toEqual([])
    expect(desk.rows('SELECT * FROM document')).toEqual([])
    expect(JSON.stringify(desk.everything())).not.toContain('Ada Quill')
  })

  it('is not there when nothing came of it', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    const reference = await aShipmentWith(desk)
    desk.tamper(`CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE (ABORT, 'disk full'); END`)
    expect((await desk.refusal('documents.add', { reference, ...aDocument() })).code).toBe(
      'internal_server_error',
    )
    const request = { ...aRequest(), paperless_documents: [aDocument()] }
    expect((await desk.refusal('shipments.create', request)).code).toBe('internal_server_error')
    expect(documentFilesIn(desk.folder)).toEqual([])
    expect(desk.rows('SELECT documents FROM shipment')).toEqual([{ documents: 0 }])
  })

  it.each([
    ['changed', (path: string) => writeFileSync(path, pdf.with(pdf.length - 1, 0x21))],
    ['cut off', (path: string) => writeFileSync(path, pdf.subarray(0, 100))],
    ['gone', (path: string) => rmSync(path)],
  ])('that is %s is put aside and said so, until the same file comes again', async (_how, damage) => {
    await using desk = openTestDesk()
    const [reference, other] = [
      await aShipmentWith(desk, aDocument()),
      await aShipmentWith(desk, aDocument()),
    ]
    putInState(desk, other, 'delivered')
    const [document] = (await desk.ask('documents.list', { reference })).items
    if (!document) throw new Error('There is no document.')
    const given = { document_reference: document.document_reference }
    damage(documentPath(desk.folder, document.sha256))
    const refusal = await desk.refusal('documents.get', given)
    expect([refusal.code, ...problemsIn(refusal)]).toEqual(['gone', 'resource_quarantined'])
    expect(problemsIn(await desk.refusal('documents.saveCopy', given))).toEqual(['resource_quarantined'])
    expect(documentFilesIn(desk.folder)).toEqual([])
    for (const one of [reference, other]) {
      const { paperless_documents: documents } = await desk.ask('shipments.get', { reference: one })
      expect(documents).toMatchObject([{ document_state: 'quarantined' }])
      const { items } = await desk.ask('shipments.history', { reference: one })
      expect(items.map(({ operation }) => operation)).toEqual(['create', 'quarantine_document'])
    }
    await addDocument(desk, reference)
    expect((await desk.ask('documents.get', given)).file_content).toEqual(pdf)
    expect((await desk.ask('shipments.get', { reference: other })).paperless_documents).toMatchObject([
      { document_state: 'ready' },
    ])
  })

  it('is good again when a copy of it is put back', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk, aDocument())
    const [document] = (await desk.ask('documents.list', { reference })).items
    if (!document) throw new Error('There is no document.')
    const given = { document_reference: document.document_reference }
    rmSync(documentPath(desk.folder, document.sha256))
    await desk.refusal('documents.get', given)
    writeFileSync(documentPath(desk.folder, document.sha256), pdf)
    expect((await desk.ask('documents.get', given)).file_content).toEqual(pdf)
    expect((await desk.ask('documents.list', { reference })).items[0]?.document_state).toBe('ready')
  })

  it('that nothing refers to is put aside after the next start, and nothing else is', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk, aDocument())
    const kept = documentFilesIn(desk.folder)
    const orphan = 'ab'.repeat(32)
    const gif = await addDocument(desk, reference, { file_format: 'gif', file_content: aGif() })
    desk.tamper(`DELETE FROM document WHERE reference = '${gif.document_reference}'`)
    const folder = join(desk.folder, 'documents', kept[0]?.slice(0, 2) ?? '')
    writeFileSync(join(folder, orphan), 'left behind')
    writeFileSync(join(folder, `${orphan}.part`), 'half')
    writeFileSync(join(folder, 'notes.txt'), 'somebody’s own')
    desk.restart()
    await desk.inside().documentSweep.finish()
    expect(documentFilesIn(desk.folder).toSorted()).toEqual([...kept, 'notes.txt'].toSorted())
    expect(unusedIn(desk.folder)).toEqual([gif.sha256, orphan, `${orphan}.part`].toSorted())
  })

  it('that was put aside goes away after 30 days, and not before', async () => {
    await using desk = openTestDesk()
    await aShipmentWith(desk, aDocument())
    const [kept = ''] = documentFilesIn(desk.folder)
    const orphan = 'cd'.repeat(32)
    writeFileSync(join(desk.folder, 'documents', kept.slice(0, 2), orphan), 'left behind')
    desk.restart()
    await desk.inside().documentSweep.finish()
    desk.clock.advance(30 * DAY)
    desk.restart()
    expect(unusedIn(desk.folder)).toEqual([orphan])
    desk.clock.advance(2 * DAY)
    desk.restart()
    expect(unusedIn(desk.folder)).toEqual([])
    expect(documentFilesIn(desk.folder)).toEqual([kept])
  })

  it('comes back by itself with the database that refers to it', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk)
    desk.inside().close()
    const database = join(desk.folder, 'shipdesk.db')
    const [older, newer] = [`${database}.older`, `${database}.newer`]
    copyFileSync(database, older)
    desk.restart()
    const { document_reference: added, sha256 } = await addDocument(desk, reference)
    desk.inside().close()
    renameSync(database, newer)
    copyFileSync(older, database)
    desk.restart()
    await desk.inside().documentSweep.finish()
    expect(documentFilesIn(desk.folder)).toEqual([])
    desk.inside().close()
    copyFileSync(newer, database)
    desk.restart()
    expect(documentFilesIn(desk.folder)).toEqual([sha256])
    expect((await desk.ask('documents.get', { document_reference: added })).file_content).toEqual(pdf)
  })
})
