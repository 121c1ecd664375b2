import { expect, it } from 'vitest'
import { documentsIn } from '#features/shipments/view/history/document-change.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

it('reads the documents that the history of the desk tells of, and leaves the rest to be told otherwise', async () => {
  await using desk = openTestDesk()
  const given = { file_format: 'png', file_content: aPng() } as const
  const { reference } = await desk.ask('shipments.create', {
    ...aRequest(),
    paperless_documents: [{ ...given, document_type: 'invoice', file_name: 'a.png' }],
  })
  const { document_reference } = await desk.ask('documents.add', {
    ...given,
    reference,
    document_type: 'packing_list',
  })
  await desk.ask('documents.remove', { document_reference })
  const { items } = await desk.ask('shipments.history', { reference })
  expect(
    items.map(({ operation, changes }) => {
      const { documents, others } = documentsIn(changes)
      return [operation, documents.map((one) => one.file_name ?? one.document_type), others]
    }),
  ).toEqual([
    ['create', ['a.png'], []],
    ['add_document', ['packing_list'], []],
    ['remove_document', ['packing_list'], []],
  ])
  const other = { property: '$.custom_reference', before: 'a', after: 'b' }
  const unreadable = { property: '$.paperless_documents', after: 'something else' }
  expect(documentsIn([other, unreadable])).toEqual({ documents: [], others: [other, unreadable] })
})
