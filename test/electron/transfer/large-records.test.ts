import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FILE_SIZE_LIMIT, MOST_DOCUMENTS } from '#shared/documents/document.ts'
import { importLimits } from '#shared/transfer/import.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aDocument, aShipmentWith, addDocument, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aFolder, aLinesFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const ports = { mayNameFiles: true }
const everything = { history: true, documents: true }
const large = (text: string) => aDocument({ file_content: aPdf({ bytes: FILE_SIZE_LIMIT - 100_000, text }) })

describe('whole records with large documents', () => {
  it.each(['jsonl', 'json'] as const)(
    'go out and come in the same as %s, and are taken back whole',
    async (format) => {
      const [path, again] = [join(aFolder(), `one.${format}`), join(aFolder(), `again.${format}`)]
      await using desk = openTestDesk({ ports })
      await aShipmentWith(desk, large('1'), large('2'), large('3'))
      desk.clock.set('2027-01-05T12:00:00Z')
      await aShipmentWith(desk, aDocument(), large('4'))
      await ended(desk, 'transfer.export', { ...everything, format, path })

      await using other = openTestDesk({ ports, clock: desk.clock })
      const { job, result } = await ended(other, 'transfer.import', { file: path })
      expect(result).toMatchObject({ shipments: 2, refused: 0 })
      expect(documentFilesIn(other.folder).toSorted()).toEqual(documentFilesIn(desk.folder).toSorted())
      await ended(other, 'transfer.export', { ...everything, format, path: again })
      expect(readFileSync(again).equals(readFileSync(path))).toBe(true)

      await ended(other, 'transfer.undo', { job })
      expect((await other.ask('shipments.list', {})).items).toEqual([])
      expect(documentFilesIn(other.folder)).toEqual([])
    },
  )

  it('leave nothing behind when they are stopped on their way out', async () => {
    const folder = aFolder()
    await using desk = openTestDesk({ ports })
    for (const text of ['1', '2', '3']) await aShipmentWith(desk, large(text))
    const path = join(folder, 'one.jsonl')
    const { job } = await desk.ask('transfer.export', { ...everything, format: 'jsonl', path })
    await desk.ask('transfer.cancel', { job: job?.job ?? 0 })
    await desk.inside().jobs.settled()
    expect([[], ['one.jsonl']]).toContainEqual(readdirSync(folder))
  })

  it('come in from a file that is larger than a table may be', async () => {
    const path = aLinesFile([aRequest({ custom_reference: 'first' })])
    const blank = `\n${' '.repeat(1024 * 1024)}`
    for (let size = 0; size <= importLimits.csvBytes; size += blank.length) appendFileSync(path, blank)
    appendFileSync(path, `\n${JSON.stringify(aRequest({ custom_reference: 'last' }))}\n`)
    await using desk = openTestDesk({ ports })
    const { counts } = await desk.ask('transfer.importPreview', { file: path })
    expect(counts).toMatchObject({ create: 2, refuse: 0 })
  })

  it('have no more documents than one record can bring along', async () => {
    await using desk = openTestDesk()
    const documents = Array.from({ length: MOST_DOCUMENTS }, (_, place) =>
      aDocument({ file_name: `${place}.pdf` }),
    )
    const tooMany = { ...aRequest(), paperless_documents: [...documents, aDocument()] }
    expect((await desk.refusal('shipments.create', tooMany)).details).toMatchObject([
      { property: '$.paperless_documents', code: 'too_many_elements' },
    ])
    const reference = await aShipmentWith(desk, ...documents)
    expect((await desk.refusal('documents.add', { reference, ...aDocument() })).details).toMatchObject([
      { code: 'too_many_elements' },
    ])
    const [first] = (await desk.ask('documents.list', { reference })).items
    await desk.ask('documents.remove', { document_reference: first?.document_reference ?? '' })
    await addDocument(desk, reference)
  })
})
