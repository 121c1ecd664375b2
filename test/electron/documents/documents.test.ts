import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { canEdit } from '#shared/shipments/transition.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { aDocument, addDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { orderFile } from '#helpers/order-files.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const pdf = aPdf()
const png = aPng({ width: 40, height: 30 })

describe('a document', () => {
  it('comes back byte for byte, given as bytes or as base64, with the contract’s properties on its shipment', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk)
    const expiration = '2027-01-31T00:00:00+01:00'
    const one = await addDocument(desk, reference, { usage: 'pricing', expiration })
    const other = await addDocument(desk, reference, {
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

  it.each(['\n', '\r\n', '\n  '])('is read from base64 that is broken into lines by %j', async (end) => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk)
    const lines = `${
      base64(pdf)
        .match(/.{1,76}/gu)
        ?.join(end) ?? ''
    }\n`
    const { document_reference } = await addDocument(desk, reference, { file_content: lines })
    expect((await desk.ask('documents.get', { document_reference })).file_content).toEqual(pdf)
  })

  it.each(['factur-x.pdf', 'empty-embeddedfiles-tree.pdf', 'newline-before.pdf'])(
    'as it came by mail (%s) is kept to the last byte',
    async (name) => {
      await using desk = openTestDesk()
      const file_content = new Uint8Array(readFileSync(orderFile(`pdf/${name}`)))
      const reference = await aShipmentWith(desk)
      const { document_reference } = await addDocument(desk, reference, {
        document_type: 'invoice',
        file_content,
      })
      const kept = await desk.ask('documents.get', { document_reference })
      expect(new Uint8Array(kept.file_content)).toEqual(file_content)
    },
  )

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
    expect(documentFilesIn(desk.folder)).toHaveLength(2)
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
    expect(documentFilesIn(desk.folder)).toEqual([])
  })

  it('is managed by the program everywhere else', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk)
    const shipment = { ...aRequest(), paperless_documents: [aDocument()] }
    const problem = ['$.paperless_documents: system_use_only']
    expect(problemsIn(await desk.refusal('shipments.update', { reference, shipment }))).toEqual(problem)
    expect(
      problemsIn(await desk.refusal('shipments.create', { ...shipment, Paperless_documents: [] })),
    ).toEqual(problem)
  })

  it('stays with its shipment when that is edited, and does not go with a clone', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk, aDocument())
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
      const reference = await aShipmentWith(desk, aDocument())
      putInState(desk, reference, state)
      const [document] = (await desk.ask('documents.list', { reference })).items
      const given = { document_reference: document?.document_reference }
      expect((await desk.ask('documents.get', given)).file_content).toEqual(pdf)
      if (canEdit(state)) {
        await addDocument(desk, reference)
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
    const reference = await aShipmentWith(desk)
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
    const reference = await aShipmentWith(desk, aDocument())
    const { document_reference, sha256 } = await addDocument(desk, reference, {
      file_format: 'png',
      file_content: png,
    })
    const removed = await desk.ask('documents.remove', { document_reference })
    expect(removed._links).toMatchObject([{ rel: 'shipment', reference }])
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
    const reference = await aShipmentWith(desk)
    const before = (await desk.ask('shipments.get', { reference })).updated
    await addDocument(desk, reference)
    expect((await desk.ask('shipments.get', { reference })).updated > before).toBe(true)
  })
})
