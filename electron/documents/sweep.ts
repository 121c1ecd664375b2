import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FilePorts } from './files.ts'
import { filePathOf, isMissing } from './read-file.ts'

const DAY = 24 * 60 * 60 * 1000
const KEPT_DAYS = 30

/**
 * Puts aside what no row refers to: files that a program left that died half-way, or those of a database that is not
 * there any more. They lie in `quarantine/unused/` by the day, come back by themselves when a row refers to them again,
 * as when a copy of the database was put back, and go away after 30 days.
 */
export const sweepDocuments = ({ database, folder, quarantine, use }: FilePorts, now: Date): void => {
  const unused = join(quarantine, 'unused')

  const putAside = (path: string, name: string): void => {
    const aside = join(unused, now.toISOString().slice(0, 10), name)
    mkdirSync(dirname(aside), { recursive: true, mode: 0o700 })
    moveQuietly(path, aside)
  }

  const bringBack = (day: string): void => {
    for (const name of namesIn(join(unused, day)).filter((one) => use.isUsed(one))) {
      const path = filePathOf(folder, name)
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      if (!existsSync(path)) moveQuietly(join(unused, day, name), path)
    }
  }

  for (const day of namesIn(unused).filter((name) => /^\d{4}-\d\d-\d\d$/u.test(name))) {
    database.write(() => bringBack(day))
    if (now.getTime() - Date.parse(day) > (KEPT_DAYS + 1) * DAY)
      rmSync(join(unused, day), { recursive: true, force: true })
  }
  for (const beginning of namesIn(folder).filter((name) => /^[0-9a-f]{2}$/u.test(name))) {
    database.write(() => {
      const used = use.usedFrom(beginning)
      for (const name of namesIn(join(folder, beginning)).filter((one) => made.test(one)))
        if (!used.has(name)) putAside(join(folder, beginning, name), name)
    })
  }
}

/** What this program could have made; whatever else lies there is somebody's own. */
const made = /^[0-9a-f]{64}(?:(?:\.[0-9a-f]{8})?\.part)?$/u

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** What cannot be moved now, as a scanner of viruses has it open, is moved at the next start. */
const moveQuietly = (from: string, to: string): void => {
  try {
    renameSync(from, to)
  } catch {
    // It stays where it is, whole.
  }
}
