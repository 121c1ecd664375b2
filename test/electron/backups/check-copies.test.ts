import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { checkCopies } from '#electron/backups/check-copies.ts'
import { fileNameOf, filePathOf } from '#electron/documents/read-file.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const isGood = (folder: string, hash: string): boolean =>
  fileNameOf(readFileSync(filePathOf(folder, hash))) === hash

/** One byte is another, as where a disk forgets: the size stays. */
const flip = (folder: string, hash: string): void => {
  const bytes = readFileSync(filePathOf(folder, hash))
  bytes[10] = (bytes[10] ?? 0) ^ 1
  writeFileSync(filePathOf(folder, hash), bytes)
}

it('a copy of a document that was damaged is mended by a further backup, or said to be missing', async () => {
  await using desk = openTestDesk()
  await aShipmentWith(desk, aDocument())
  const [hash = ''] = documentFilesIn(desk.folder)
  await desk.ask('backups.create')
  const mirror = join(desk.folder, 'backups', 'documents')
  flip(mirror, hash)
  expect(isGood(mirror, hash)).toBe(false)
  desk.clock.advance(1000)
  expect((await desk.ask('backups.create')).documents_missing).toBe(0)
  expect(isGood(mirror, hash)).toBe(true)
  flip(mirror, hash)
  rmSync(filePathOf(join(desk.folder, 'documents'), hash))
  desk.clock.advance(1000)
  expect((await desk.ask('backups.create')).documents_missing).toBe(1)
})

it('so many bytes are read at once, and all copies in turn', async () => {
  await using desk = openTestDesk()
  for (const text of ['one', 'two', 'three'])
    await aShipmentWith(desk, aDocument({ file_content: aPdf({ text }) }))
  await desk.ask('backups.create')
  const backups = join(desk.folder, 'backups')
  const mirror = join(backups, 'documents')
  const files = documentFilesIn(desk.folder).map((hash) => ({ hash, size: 1000 }))
  expect(files).toHaveLength(3)
  for (const { hash } of files) flip(mirror, hash)
  const damaged = (): number => files.filter(({ hash }) => !isGood(mirror, hash)).length
  const checking = { documents: join(desk.folder, 'documents'), backups, files, mostBytes: 1 }
  for (const left of [2, 1, 0]) {
    const heed = vi.fn<() => void>()
    checkCopies(checking, heed)
    expect(heed).toHaveBeenCalledTimes(1)
    expect(damaged()).toBe(left)
  }
})
