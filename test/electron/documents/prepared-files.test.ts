import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createPreparedFiles } from '#electron/documents/prepared-files.ts'
import { fileNameOf, filePathOf, readDocumentFile } from '#electron/documents/read-file.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name)

describe('a file that is written before the transaction that keeps it', () => {
  const bytes = new Uint8Array(aPdf())
  const name = fileNameOf(bytes)

  it('only gets its name in it, and is for its owner only', async () => {
    const folder = aFolder()
    const files = createPreparedFiles(folder)
    await files.writeEarly(bytes)
    expect(filesIn(folder)).toEqual([
      expect.stringMatching(new RegExp(`^${name}\\.[0-9a-f]{8}\\.part$`, 'u')),
    ])
    expect(files.take(bytes)).toBe(name)
    expect(filesIn(folder)).toEqual([name])
    expect(readDocumentFile(folder, name)).toEqual(bytes)
    if (process.platform !== 'win32') expect(statSync(filePathOf(folder, name)).mode & 0o077).toBe(0)
    expect(files.take(bytes)).toBeUndefined()
    await files.drop(bytes)
    expect(filesIn(folder)).toEqual([name])
  })

  it('goes when nobody came for it, and is no matter when it is gone', async () => {
    const folder = aFolder()
    const files = createPreparedFiles(folder)
    await files.writeEarly(bytes)
    await files.drop(bytes)
    expect(filesIn(folder)).toEqual([])
    expect(files.take(bytes)).toBeUndefined()
  })

  it('is each document of a whole record that is imported', async () => {
    const ports = { mayNameFiles: true }
    const path = join(aFolder(), 'one.jsonl')
    await using desk = openTestDesk({ ports })
    await aShipmentWith(desk, aDocument(), aDocument({ file_content: aPdf({ text: 'another' }) }))
    await ended(desk, 'transfer.export', { format: 'jsonl', documents: true, path })
    await using other = openTestDesk({ ports })
    const { attachments } = other.inside()
    const documents = join(other.folder, 'documents')
    const { withPrepared } = attachments
    let before: readonly string[] = []
    const spy = vi.spyOn(attachments, 'withPrepared').mockImplementation((some, work) =>
      withPrepared(some, () => {
        before = filesIn(documents)
        return work()
      }),
    )
    for (const duplicates of ['skip', 'update'] as const)
      expect((await ended(other, 'transfer.import', { file: path, duplicates })).state).toBe('done')
    expect(spy.mock.calls.map(([some]) => some.length)).toEqual([2, 2])
    expect(before.filter((one) => one.endsWith('.part'))).toHaveLength(2)
    expect(documentFilesIn(other.folder).toSorted()).toEqual(documentFilesIn(desk.folder).toSorted())
  })

  it('is put aside after the next start where a program died before it came to keep it', async () => {
    await using desk = openTestDesk()
    await aShipmentWith(desk, aDocument())
    const [kept = ''] = documentFilesIn(desk.folder)
    const folder = join(desk.folder, 'documents')
    rmSync(filePathOf(folder, kept))
    const files = createPreparedFiles(folder)
    await files.writeEarly(bytes)
    // What came after the desk was opened may still be waited for.
    await desk.inside().documentSweep.finish()
    expect(filesIn(folder)).toHaveLength(1)
    desk.restart()
    await desk.inside().documentSweep.finish()
    expect(filesIn(folder)).toEqual([])
  })
})
