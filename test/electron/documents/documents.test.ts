import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRequest } from '../../helpers/a-request.ts'
import { openTestDesk, problemsIn } from '../../helpers/open-test-desk.ts'

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const aDocument = { file_format: 'gif', document_type: 'invoice', file_name: 'Invoice 12.gif' }

describe('x', () => {
  it('adds', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', {
      ...aRequest(),
      Paperless_Documents: [{ ...aDocument, file_content: gif.toString('base64') }],
    })
    console.log((await desk.ask('shipments.get', { reference })).paperless_documents)
    const added = await desk.ask('documents.add', { reference, ...aDocument, file_content: new Uint8Array(gif) })
    console.log(added, readdirSync(join(desk.folder, 'documents'), { recursive: true }))
    console.log(await desk.ask('documents.get', { document_reference: added.document_reference }))
    console.log(problemsIn(await desk.refusal('documents.add', { reference, file_content: 'x' })))
    console.log(JSON.stringify(await desk.ask('shipments.history', { reference })))
    console.log((await desk.ask('shipments.list')).items)
    await desk.ask('documents.remove', { document_reference: added.document_reference })
    console.log(readdirSync(join(desk.folder, 'documents'), { recursive: true }))
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    console.log(readdirSync(join(desk.folder, 'documents'), { recursive: true }))
  })
})
void [readFileSync, writeFileSync]
