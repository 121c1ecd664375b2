import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aGif } from '#helpers/documents/a-gif.ts'
import { hostileDocuments } from '#helpers/documents/hostile-documents.ts'
import { aDocument, addDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

describe('a file that means harm', () => {
  let desk: TestDesk
  let reference = ''
  beforeAll(async () => {
    desk = openTestDesk()
    reference = await aShipmentWith(desk)
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  it.each(hostileDocuments)('is not taken, and a sentence says why: $name', async ({ format, bytes }) => {
    const given = aDocument({ file_format: format, file_content: bytes })
    const added = await desk.refusal('documents.add', { reference, ...given })
    const created = await desk.refusal('shipments.create', { ...aRequest(), paperless_documents: [given] })
    expect(added.code).toBe('validation_error')
    expect(added.details).toMatchObject([{ property: '$.file_content' }])
    expect(created.details).toMatchObject([{ property: '$.paperless_documents[0].file_content' }])
    expect(created.details[0]?.message).toBe(added.details[0]?.message)
    expect(added.details[0]?.message).toMatch(/^[A-Z].{20,}\.$/u)
  })

  it('leaves nothing behind', async () => {
    expect(documentFilesIn(desk.folder)).toEqual([])
    expect((await desk.ask('shipments.counts')).total).toBe(1)
    expect(await desk.ask('documents.list', { reference })).toEqual({ items: [] })
  })

  it.each([
    ['../../etc/passwd.gif', 'passwd.gif'],
    ['C:\\Windows\\System32\\invoice.gif', 'invoice.gif'],
    ['in\u0000voice\u202Efdp.gif', 'invoicefdp.gif'],
    ['.. ', undefined],
  ])('has a name that is no path: %j', async (name, kept) => {
    const added = await addDocument(desk, reference, {
      file_name: name,
      file_format: 'gif',
      file_content: aGif(),
    })
    expect(added.file_name).toBe(kept)
    expect(documentFilesIn(desk.folder)).toEqual([added.sha256])
  })
})
