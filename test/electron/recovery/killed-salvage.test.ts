import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, watch } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { aRequest } from '#helpers/a-request.ts'
import { zeroPage } from '#helpers/damage.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { runDesk, startDesk } from '#helpers/run-desk.ts'
import { talkToDesk } from '#helpers/talk-to-desk.ts'

const SHIPMENTS = 5
const damaged = mkdtempSync(join(tmpdir(), 'killed-salvage-'))
const folders: string[] = [damaged]
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const names = ['shipdesk.db', 'shipdesk.db-wal']
const filesIn = (folder: string): readonly string[] =>
  names.map((name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'latin1') : ''))

// A damaged file, and records that are only in the log beside it.
beforeAll(async () => {
  const desk = talkToDesk(damaged)
  for (let made = 0; made < SHIPMENTS; made += 1) await desk.ask('shipments.create', aRequest())
  await desk.kill()
  zeroPage(join(damaged, 'shipdesk.db'), 1, 100)
})

const aCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-salvage-'))
  folders.push(folder)
  cpSync(damaged, folder, { recursive: true })
  return folder
}

const shipmentsIn = async (folder: string): Promise<number> => {
  await using desk = openTestDesk({ folder })
  return (await desk.ask('shipments.counts')).total
}

const salvage = async (folder: string): Promise<number> => {
  const { out, err } = await runDesk(['--data', folder, 'salvage', '--yes'])
  expect(err).toBe('')
  return z.looseObject({ shipments: z.int() }).parse(JSON.parse(out)).shipments
}

it.each([1, 3, 8, 14, 20, 30])(
  'a salvage that is killed at the change %i of the folder leaves the damaged desk as it was, or the salvaged one',
  async (moment) => {
    const folder = aCopy()
    const child = startDesk(['--data', folder, 'salvage', '--yes'])
    const ended = once(child, 'exit')
    let seen = 0
    const watcher = watch(folder, () => {
      seen += 1
      if (seen >= moment) child.kill('SIGKILL')
    })
    await ended
    watcher.close()
    const isAsItWas = filesIn(folder).join() === filesIn(damaged).join()
    if (isAsItWas && !existsSync(join(folder, 'salvaged.db'))) expect(await salvage(folder)).toBe(SHIPMENTS)
    expect(await shipmentsIn(folder)).toBe(SHIPMENTS)
  },
)

it.each([
  ['nothing was put aside yet', []],
  ['the log was put aside', ['shipdesk.db-wal']],
  ['all was put aside', ['shipdesk.db-wal', 'shipdesk.db']],
])('a salvage after one that died when %s loses nothing', async (_when, moved) => {
  const folder = aCopy()
  const other = aCopy()
  await salvage(other)
  const aside = join(folder, 'quarantine', 'desk')
  mkdirSync(aside, { recursive: true })
  renameSync(join(other, 'shipdesk.db'), join(folder, 'salvaged.db'))
  for (const name of moved) renameSync(join(folder, name), join(aside, name))
  expect(await salvage(folder)).toBe(SHIPMENTS)
  expect(await shipmentsIn(folder)).toBe(SHIPMENTS)
})
