import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Desk, openDesk } from '#electron/desk.ts'
import { openDatabase } from '#electron/platform/database.ts'
import { syncFile } from '#electron/platform/sync-file.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { cpuOf, timeOf } from './measure.ts'

const cache = join(import.meta.dirname, '../../.cache/bench')

/** A bug ends the bench: what it measured would be the bug. */
export const reportBug = (_id: string, error: unknown): void => console.error(error)

/** Opens a desk as it is where there is a window, which nobody's writing of the log shall hold up. */
export const openAsWindow = (folder: string): Desk => {
  const desk = openDesk({ folder, reportBug, mayNameFiles: true })
  desk.database.moveLogBeside()
  return desk
}

const seeding = z.object({ seconds: z.number(), cpu: z.number() })
/** How long it took to make a desk, in seconds, and how much of that was work of the CPU. */
export type Seeding = z.output<typeof seeding>

const seedingFileOf = (rows: number): string => join(cache, `${rows}.json`)

/** The folder of a desk with so many shipments, which is made once, brought up to date where it is older, and else never written to. */
const keptDesk = async (rows: number): Promise<string> => {
  const kept = join(cache, String(rows))
  if (existsSync(kept)) {
    // Else each copy of it would be, after a backup.
    openDatabase(join(kept, 'shipdesk.db')).close()
    return kept
  }
  const unfinished = `${kept}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  console.error(`Making a desk of ${rows} shipments, once …`)
  let milliseconds = 0
  const cpu = await cpuOf(async () => {
    milliseconds = await timeOf(() => {
      using desk = openDesk({ folder: unfinished, reportBug })
      seedDesk(desk, { rows, seed: 1 })
    })
  })
  writeFileSync(seedingFileOf(rows), JSON.stringify({ seconds: milliseconds / 1000, cpu: cpu / 1000 }))
  renameSync(unfinished, kept)
  return kept
}

/** How the kept desk of that size was made, where it was made here. */
export const seedingOf = (rows: number): Seeding | undefined =>
  existsSync(seedingFileOf(rows))
    ? seeding.parse(JSON.parse(readFileSync(seedingFileOf(rows), 'utf8')))
    : undefined

/** A copy of the kept desk of that size, to be written to and thrown away. */
export const copyOfDesk = async (rows: number, folder: string): Promise<string> => {
  cpSync(await keptDesk(rows), folder, { recursive: true, dereference: true })
  // Else the first to wait for the disk would wait for all of it.
  syncFile(join(folder, 'shipdesk.db'))
  return folder
}

/** Has the system forget what it holds of a file in memory. */
export const dropFromMemory = (file: string): void => {
  spawnSync('sync', ['-d', file])
  spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0', 'status=none'])
}
