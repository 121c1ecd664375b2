import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asOfVersion } from '#helpers/as-of-version.ts'
import { aDocument, addDocument, aShipmentWith } from '#helpers/documents/on-shipments.ts'
import { textWith } from '#helpers/like.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const readings = ['documents.get', 'documents.remove', 'documents.saveCopy']
const expectGone = async (desk: TestDesk, document_reference: string): Promise<void> => {
  for (const reading of readings)
    expect(await desk.refusal(reading, { document_reference })).toMatchObject({
      code: 'gone',
      message: textWith(document_reference),
      details: [{ code: 'resource_removed' }],
    })
}

describe('a document that was removed', () => {
  it('is gone, as what never was is not; the answer links to its shipment alone', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk)
    const { document_reference } = await addDocument(desk, reference)
    const { _links } = await desk.ask('documents.remove', { document_reference })
    expect(_links).toEqual([
      { href: `/shipments/${reference}`, rel: 'shipment', reference, type: 'shipment' },
    ])
    await expectGone(desk, document_reference)
    desk.restart()
    await expectGone(desk, document_reference)
    const never = { document_reference: `pd_${'1'.repeat(32)}` }
    expect(await desk.refusal('documents.get', never)).toMatchObject({ code: 'not_found' })
  })

  it('with its shipment is gone as well, and the answer of deleting links to nothing', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk, aDocument())
    const [document] = (await desk.ask('documents.list', { reference })).items
    await desk.ask('shipments.cancel', { reference })
    expect(await desk.ask('shipments.delete', { reference })).toMatchObject({ reference, _links: [] })
    await expectGone(desk, document?.document_reference ?? '')
  })

  it('is there again when its shipment is taken in from another desk', async () => {
    const path = join(aFolder(), 'one.jsonl')
    await using desk = openTestDesk({ ports: { mayNameFiles: true } })
    const reference = await aShipmentWith(desk, aDocument())
    const [document] = (await desk.ask('documents.list', { reference })).items
    await ended(desk, 'transfer.export', { format: 'jsonl', documents: true, path })
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    await ended(desk, 'transfer.import', { file: path })
    const again = { document_reference: document?.document_reference }
    expect(await desk.ask('documents.get', again)).toMatchObject(again)
    expect(desk.rows('SELECT * FROM removed_document')).toEqual([])
  })

  it('by an older program is known from the audit trail', async () => {
    await using desk = openTestDesk()
    const reference = await aShipmentWith(desk)
    const { document_reference } = await addDocument(desk, reference)
    await addDocument(desk, reference)
    await desk.ask('documents.remove', { document_reference })
    desk.tamper(asOfVersion(22))
    desk.restart()
    expect(desk.rows('SELECT * FROM removed_document')).toEqual([{ reference: document_reference }])
    await expectGone(desk, document_reference)
  })
})
