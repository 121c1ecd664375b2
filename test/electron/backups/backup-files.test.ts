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

it('a damaged description takes away neither the good records beside it nor their documents', async () => {
  await using desk = openTestDesk()
  await aShipmentWith(desk, aDocument())
  const first = await backUp(desk)
  const folder = join(desk.folder, 'backups')
  writeFileSync(join(folder, `${first.name}.json`), '{"name": "2026-')
  desk.clock.advance(1000)
  await aShipmentWith(desk, aDocument())
  const second = await backUp(desk)
  desk.clock.advance(-3000)
  await backUp(desk)
  thinOut(folder, { allowed: 1, now: desk.clock.now().getTime() + 10_000 })
  expect(listBackups(folder).map(({ name }) => name)).toEqual([second.name])
  expect(readdirSync(folder)).toContain(`${first.name}.db`)
  expect(documentFilesIn(folder)).toEqual(documentFilesIn(desk.folder))
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
