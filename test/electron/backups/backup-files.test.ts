import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { backupPathOf, listBackups, removeRests } from '#electron/backups/backup-files.ts'
import { thinOut } from '#electron/backups/thin-out.ts'
import { backUp } from '#helpers/backups.ts'
import { aDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const NAME = '2026-11-22T14-31-07-250Z'

it('what a backup that was ended half-way has left goes, and nothing that has a description', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backups-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const other = '2026-11-23T14-31-07-250Z'
  const damaged = [`${NAME}.db`, `${NAME}.json`]
  const rests = [`${other}.db`, `${other}.db.part`, `${other}.db.part-journal`, `${NAME}.json.1.part`]
  const strangers = ['holiday.db', 'notes.json']
  for (const file of [...damaged, ...rests, ...strangers])
    writeFileSync(join(folder, file), '{"name": "2026-')
  removeRests(folder)
  expect(readdirSync(folder).toSorted()).toEqual([...damaged, ...strangers].toSorted())
})

it('a backup with a damaged description is listed as that, and goes with the first good one after it, not before', async () => {
  await using desk = openTestDesk()
  const folder = join(desk.folder, 'backups')
  const thin = (): void => thinOut(folder, { allowed: 1, now: desk.clock.now().getTime() })
  const names = (): readonly string[] => listBackups(folder).map(({ name }) => name)
  await aShipmentWith(desk, aDocument())
  const before = await backUp(desk)
  desk.clock.advance(1000)
  await aShipmentWith(desk, aDocument())
  const { name, at, bytes } = await backUp(desk)
  writeFileSync(join(folder, `${name}.json`), '{"name": "2026-')
  expect(listBackups(folder)[0]).toMatchObject({
    name,
    at,
    bytes,
    is_complete: false,
    has_no_description: true,
  })
  desk.clock.advance(1000)
  thin()
  // The records beside it may be good, and newer than those of any other.
  expect(names()).toEqual([name, before.name])
  expect(documentFilesIn(folder)).toEqual(documentFilesIn(desk.folder))
  const after = await backUp(desk)
  thin()
  expect(names()).toEqual([after.name])
  expect(readdirSync(folder).filter((file) => file.startsWith(name))).toEqual([])
})

it('a backup that was made for what only another version knows counts like any other', async () => {
  await using desk = openTestDesk()
  const { name } = await backUp(desk)
  const folder = join(desk.folder, 'backups')
  const description = join(folder, `${name}.json`)
  writeFileSync(description, readFileSync(description, 'utf8').replace('"by_hand"', '"weekly"'))
  await backUp(desk)
  expect(listBackups(folder)).toMatchObject([{}, { name, reason: 'other' }])
  expect(readdirSync(folder)).toContain(backupPathOf('', name).replace('/', ''))
})
