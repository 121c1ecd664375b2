import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocumentInput } from '../../../shared/documents/document.ts'
import { shipmentStates } from '../../../shared/shipments/shipment-state.ts'
import { canEdit } from '../../../shared/shipments/transition.ts'
import { aRequest } from '../../helpers/a-request.ts'
import { aGif } from '../../helpers/documents/a-gif.ts'
import { aPdf } from '../../helpers/documents/a-pdf.ts'
import { aPng } from '../../helpers/documents/a-png.ts'
import { openTestDesk, problemsIn, type TestDesk } from '../../helpers/open-test-desk.ts'
import { putInState } from '../../helpers/put-in-state.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const pdf = aPdf()
const png = aPng({ width: 40, height: 30 })

const aDocument = (overrides: Partial<DocumentInput> = {}): DocumentInput => ({
  file_name: 'Invoice 12.pdf',
  file_format: 'pdf',
  document_type: 'commercial_invoice',
  file_content: pdf,
  ...overrides,
})

const aShipment = async (desk: TestDesk, documents: readonly DocumentInput[] = []): Promise<string> => {
  const request = { ...aRequest(), paperless_documents: documents }
  return (await desk.ask('shipments.create', request)).reference
}

const add = async (desk: TestDesk, reference: string, overrides?: Partial<DocumentInput>) =>
  desk.ask('documents.add', { reference, ...aDocument(overrides) })

/** The files of documents, by their names. */
const filesOf = (desk: TestDesk): readonly string[] => {
  const folder = join(desk.folder, 'documents')
  if (!existsSync(folder)) return []
  const inner = readdirSync(folder, { withFileTypes: true, recursive: true })
  return inner.filter((one) => one.isFile()).map((one) => one.name)
}
const pathOf = (desk: TestDesk, name: string): string =>
  join(desk.folder, 'documents', name.slice(0, 2), name)

describe('a document', () => {
  it('comes back byte for byte, given as bytes or as base64, with the contract’s properties on its shipment', async () => {
    await using desk = openTestDesk()
    const reference = await aShipment(desk)
    const expiration = '2027-01-31T00:00:00+01:00'
    const one = await add(desk, reference, { usage: 'pricing', expiration })
    const other = await add(desk, reference, {
      file_format: 'png',
      document_type: 'other',
      file_content: base64(png),
    })
    expect((await desk.ask('shipments.get', { reference })).paperless_documents).toEqual([
      {
        document_reference: one.document_reference,
        document_state: 'ready',
        document_type: 'commercial_invoice',
        file_format: 'pdf',
        usage: 'pricing',
        expiration,
      },
      {
        document_reference: other.document_reference,
        document_state: 'ready',
        document_type: 'other',
        file_format: 'png',
        usage: 'electronic_trade',
      },
    ])
    const got = await desk.ask('documents.get', { document_reference: other.document_reference })
    expect(got.file_content).toEqual(png)
    expect(got).toMatchObject({ shipment_reference: reference, size: png.length, sha256: other.sha256 })
    const { items } = await desk.ask('documents.list', { reference })
    expect(items.map((item) => item.document_reference)).toEqual([
      one.document_reference,
      other.document_reference,
    ])
    expect((await desk.ask('shipments.list')).items[0]).toMatchObject({ documents: 2 })
  })

  it('may come with a create request, whatever the case of its name', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', {
      ...aRequest(),
      Paperless_Documents: [
        { File_Format: 'PDF', document_type: ' Invoice', file_content: base64(pdf), usage: null },
        aDocument({ file_format: 'png', file_content: png }),
      ],
    })
    const { paperless_documents: documents } = await desk.ask('shipments.get', { reference })
    expect(documents).toMatchObject([
      { document_type: 'invoice', file_format: 'pdf', usage: 'electronic_trade' },
      { document_type: 'commercial_invoice', file_format: 'png' },
    ])
    expect(filesOf(desk)).toHaveLength(2)
  })

  it('is refused with every problem at its place, together with those of the request', async () => {
    await using desk = openTestDesk()
    const refusal = await desk.refusal('shipments.create', {
      ...aRequest({ tags: ['a', 'a'] }),
      paperless_documents: [
        aDocument(),
        { ...aDocument(), document_reference: `pd_${'0'.repeat(32)}`, document_state: 'ready' },
        { file_format: 'svg', usage: 'fun', file_content: 7, colour: 'red' },
        aDocument({ file_content: 'no base64', expiration: '2026-11-20T09:59:59Z' }),
        aDocument({ file_format: 'png' }),
      ],
    })
    expect(problemsIn(refusal).toSorted()).toEqual(
      [
        '$.tags[1]: duplicate_tags',
        '$.paperless_documents[1].document_reference: system_use_only',
        '$.paperless_documents[1].document_state: system_use_only',
        '$.paperless_documents[2].file_format: invalid_value',
        '$.paperless_documents[2].document_type: required_property_missing',
        '$.paperless_documents[2].usage: invalid_value',
        '$.paperless_documents[2].file_content: invalid_format',
        '$.paperless_documents[2].colour: invalid_request',
        '$.paperless_documents[3].file_content: invalid_format',
        '$.paperless_documents[3].expiration: date_in_past',
        '$.paperless_documents[4].file_content: invalid_format',
      ].toSorted(),
    )
    expect((await desk.ask('shipments.counts')).total).toBe(0)
    expect(filesOf(desk)).toEqual([])
  })

  it('is managed by the program everywhere else', async () => {
    await using desk = openTestDesk()
    const reference = await aShipment(desk)
    const shipment = { ...aRequest(), paperless_documents: [aDocument()] }
    const problem = ['$.paperless_documents: system_use_only']
    expect(problemsIn(await desk.refusal('shipments.update', { reference, shipment }))).toEqual(problem)
    expect(problemsIn(await desk.refusal('shipments.create', { ...shipment, Paperless_documents: [] }))).toEqual(
      problem,
    )
  })

  it('stays with its shipment when that is edited, and does not go with a clone', async () => {
    await using desk = openTestDesk()
    const reference = await aShipment(desk, [aDocument()])
    await desk.ask('shipments.update', { reference, shipment: aRequest({ tags: ['b'] }) })
    expect((await desk.ask('shipments.get', { reference })).paperless_documents).toHaveLength(1)
    const clone = await desk.ask('shipments.clone', { reference })
    expect(await desk.ask('shipments.get', { reference: clone.reference })).not.toHaveProperty(
      'paperless_documents',
    )
  })

  it('is added and removed in phase draft only, and read in every state', async () => {
    await using desk = openTestDesk()
    for (const state of shipmentStates) {
      const reference = await aShipment(desk, [aDocument()])
      putInState(desk, reference, state)
      const [document] = (await desk.ask('documents.list', { reference })).items
      const given = { document_reference: document?.document_reference }
      expect((await desk.ask('documents.get', given)).file_content).toEqual(pdf)
      if (canEdit(state)) {
        await add(desk, reference)
        await desk.ask('documents.remove', given)
        expect((await desk.ask('shipments.get', { reference })).state).toBe(state)
      } else {
        const refusals = [
          await desk.refusal('documents.add', { reference, ...aDocument() }),
          await desk.refusal('documents.remove', given),
        ]
        expect(refusals.map(problemsIn)).toEqual([
          ['invalid_state_for_operation'],
          ['invalid_state_for_operation'],
        ])
      }
    }
  })

  it('is looked for by a reference of its own', async () => {
    await using desk = openTestDesk()
    const reference = await aShipment(desk)
    const unknown = { document_reference: `pd_${'9'.repeat(32)}` }
    for (const procedure of ['documents.get', 'documents.remove', 'documents.saveCopy']) {
      expect((await desk.refusal(procedure, unknown)).code).toBe('not_found')
      expect(problemsIn(await desk.refusal(procedure, { document_reference: reference }))).toEqual([
        '$.document_reference: invalid_reference_format',
      ])
    }
    const nobody = { reference: `sp_${'9'.repeat(32)}` }
    expect(problemsIn(await desk.refusal('documents.list', nobody))).toEqual(['shipment_not_found'])
    expect(problemsIn(await desk.refusal('documents.add', { ...nobody, ...aDocument() }))).toEqual([
      'shipment_not_found',
    ])
  })
})

describe('the history', () => {
  it('keeps a document’s hash and never its bytes', async () => {
    await using desk = openTestDesk()
    const reference = await aShipment(desk, [aDocument()])
    const { document_reference, sha256 } = await add(desk, reference, {
      file_format: 'png',
      file_content: png,
    })
    await desk.ask('documents.remove', { document_reference })
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items.map(({ operation, changes: [change] }) => ({ operation, ...change }))).toMatchObject([
      { operation: 'create', property: '$.paperless_documents', after: { file_name: 'Invoice 12.pdf' } },
      { operation: 'add_document', after: { document_reference, sha256, size: png.length } },
      { operation: 'remove_document', before: { document_reference, sha256 } },
    ])
    const trail = JSON.stringify(desk.rows('SELECT * FROM audit LEFT JOIN audit_detail USING (sequence)'))
    expect(trail).toContain(sha256)
    expect(trail).not.toContain(base64(png).slice(0, 40))
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('counts a document that came as a change of its shipment', async () => {
    await using desk = openTestDesk()
    const reference = await aShipment(desk)
    const before = (await desk.ask('shipments.get', { reference })).updated
    await add(desk, reference)
    expect((await desk.ask('shipments.get', { reference })).updated > before).toBe(true)
  })
})

describe('the file of a document', () => {
  it('is kept once however often it is used, for its owner only, and goes with the last who used it', async () => {
    await using desk = openTestDesk()
    const [one, two] = [
      await aShipment(desk, [aDocument({ file_name: 'Of Ada Quill.pdf' })]),
      await aShipment(desk),
    ]
    const added = await add(desk, two)
    expect(filesOf(desk)).toEqual([added.sha256])
    expect(readFileSync(pathOf(desk, added.sha256))).toEqual(Buffer.from(pdf))
    await desk.ask('documents.remove', { document_reference: added.document_reference })
    expect(filesOf(desk)).toEqual([added.sha256])
    await desk.ask('shipments.cancel', { reference: one })
    await desk.ask('shipments.delete', { reference: one })
    expect(filesOf(desk)).toEqual([])
    expect(desk.rows('SELECT * FROM document')).toEqual([])
    expect(JSON.stringify(desk.everything())).not.toContain('Ada Quill')
  })

  it('is not there when nothing came of it', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    const reference = await aShipment(desk)
    desk.tamper(`CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE (ABORT, 'disk full'); END`)
    expect((await desk.refusal('documents.add', { reference, ...aDocument() })).code).toBe(
      'internal_server_error',
    )
    const request = { ...aRequest(), paperless_documents: [aDocument()] }
    expect((await desk.refusal('shipments.create', request)).code).toBe('internal_server_error')
    expect(filesOf(desk)).toEqual([])
    expect(desk.rows('SELECT documents FROM shipment')).toEqual([{ documents: 0 }])
  })

  it.each([
    ['changed', (path: string) => writeFileSync(path, pdf.with(pdf.length - 1, 0x21))],
    ['cut off', (path: string) => writeFileSync(path, pdf.subarray(0, 100))],
    ['gone', (path: string) => rmSync(path)],
  ])('that is %s is put aside and said so, until the same file comes again', async (_how, damage) => {
    await using desk = openTestDesk()
    const [reference, other] = [await aShipment(desk, [aDocument()]), await aShipment(desk, [aDocument()])]
    putInState(desk, other, 'delivered')
    const [document] = (await desk.ask('documents.list', { reference })).items
    if (!document) throw new Error('There is no document.')
    const given = { document_reference: document.document_reference }
    damage(pathOf(desk, document.sha256))
    const refusal = await desk.refusal('documents.get', given)
    expect([refusal.code, ...problemsIn(refusal)]).toEqual(['gone', 'resource_quarantined'])
    expect(problemsIn(await desk.refusal('documents.saveCopy', given))).toEqual(['resource_quarantined'])
    expect(filesOf(desk)).toEqual([])
    for (const one of [reference, other]) {
      const { paperless_documents: documents } = await desk.ask('shipments.get', { reference: one })
      expect(documents).toMatchObject([{ document_state: 'quarantined' }])
      const { items } = await desk.ask('shipments.history', { reference: one })
      expect(items.map(({ operation }) => operation)).toEqual(['create', 'quarantine_document'])
    }
    await add(desk, reference)
    expect((await desk.ask('documents.get', given)).file_content).toEqual(pdf)
    expect((await desk.ask('shipments.get', { reference: other })).paperless_documents).toMatchObject([
      { document_state: 'ready' },
    ])
  })

  it('is good again when a copy of it is put back', async () => {
    await using desk = openTestDesk()
    const reference = await aShipment(desk, [aDocument()])
    const [document] = (await desk.ask('documents.list', { reference })).items
    if (!document) throw new Error('There is no document.')
    const given = { document_reference: document.document_reference }
    rmSync(pathOf(desk, document.sha256))
    await desk.refusal('documents.get', given)
    writeFileSync(pathOf(desk, document.sha256), pdf)
    expect((await desk.ask('documents.get', given)).file_content).toEqual(pdf)
    expect((await desk.ask('documents.list', { reference })).items[0]?.document_state).toBe('ready')
  })

  it('that nothing refers to is swept at the next start, and nothing else is', async () => {
    await using desk = openTestDesk()
    const reference = await aShipment(desk, [aDocument()])
    const kept = filesOf(desk)
    const orphan = 'ab'.repeat(32)
    const gif = await add(desk, reference, { file_format: 'gif', file_content: aGif() })
    desk.tamper(`DELETE FROM document WHERE reference = '${gif.document_reference}'`)
    const folder = join(desk.folder, 'documents', kept[0]?.slice(0, 2) ?? '')
    writeFileSync(join(folder, orphan), 'left behind')
    writeFileSync(join(folder, `${orphan}.part`), 'half')
    writeFileSync(join(folder, 'notes.txt'), 'somebody’s own')
    desk.restart()
    expect(filesOf(desk).toSorted()).toEqual([...kept, 'notes.txt'].toSorted())
  })

  it('stays when the database beside it was lost, so that it can be found again', async () => {
    await using desk = openTestDesk()
    await aShipment(desk, [aDocument()])
    const kept = filesOf(desk)
    desk.inside().close()
    for (const end of ['', '-wal', '-shm']) rmSync(join(desk.folder, `shipdesk.db${end}`), { force: true })
    desk.restart()
    expect(filesOf(desk)).toEqual(kept)
  })
})
