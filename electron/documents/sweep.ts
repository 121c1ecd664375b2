import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../platform/clock.ts'
import { isTrouble } from '../platform/failure.ts'
import { patiently } from '../platform/patience.ts'
import type { FilePorts } from './files.ts'
import { filePathOf, isMissing } from './read-file.ts'

const DAY = 24 * 60 * 60 * 1000
const KEPT_DAYS = 30
/** After an opening, when the person has what they came for; a call of the command line has ended by then. */
const LATER_MILLISECONDS = 10_000
/** From one step to the next: others have their turn. */
const PAUSE_MILLISECONDS = 50
/** So many are asked about at a time. */
const NAMES_AT_A_TIME = 200

type Ports = FilePorts & {
  readonly clock: Clock
  readonly reportFailure: (error: unknown) => void
  /** Nothing was ever written down at this desk: files beside it are those of one that was lost. */
  readonly isNew: boolean
}

/**
 * Puts aside what no row refers to: files that a program left that died half-way, or those of a database that is not
 * there any more. They lie in `quarantine/unused/` by the day, come back by themselves when a row refers to them again,
 * as when a copy of the database was put back, and go away after 30 days. What comes back is there when the desk is opened; the rest
 * takes as long as there are files, and is done a few at a time afterwards.
 */
export const createDocumentSweep = (ports: Ports) => {
  const { database, folder, quarantine, use, clock, reportFailure, isNew } = ports
  const unused = join(quarantine, 'unused')
  /** What is written from now on is left alone: it may be waiting for its row. */
  const since = Date.now()
  let isClosed = false

  const putAside = (path: string, name: string): void => {
    const aside = join(unused, clock.now().toISOString().slice(0, 10), name)
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

  const bringAllBack = (): void => {
    for (const day of namesIn(unused).filter((name) => /^\d{4}-\d\d-\d\d$/u.test(name))) {
      database.write(() => bringBack(day))
      if (clock.now().getTime() - Date.parse(day) > (KEPT_DAYS + 1) * DAY)
        rmSync(join(unused, day), { recursive: true, force: true })
    }
  }

  const isLeft = (path: string, name: string): boolean =>
    !use.isUsed(name) && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? since) < since
  const sweepSome = (beginning: string, names: readonly string[]): void => {
    if (isClosed) return
    database.write(() => {
      for (const name of names) {
        const path = join(folder, beginning, name)
        if (isLeft(path, name)) putAside(path, name)
      }
    })
  }

  const sweep = async (): Promise<void> => {
    for (const beginning of namesIn(folder).filter((name) => /^[0-9a-f]{2}$/u.test(name))) {
      const names = namesIn(join(folder, beginning)).filter((one) => made.test(one))
      for (let from = 0; from < names.length && !isClosed; from += NAMES_AT_A_TIME) {
        await patiently(() => sweepSome(beginning, names.slice(from, from + NAMES_AT_A_TIME)))
        await wait(PAUSE_MILLISECONDS, undefined, { ref: false })
      }
    }
  }

  const failed = (error: unknown): void => void (isTrouble(error) || reportFailure(error))

  if (!isNew) bringAllBack()
  const timer = setTimeout(() => void (isNew || sweep().catch(failed)), LATER_MILLISECONDS).unref()
  return {
    /** Does it now. @throws when that cannot be done */
    finish: sweep,
    close: (): void => {
      isClosed = true
      clearTimeout(timer)
    },
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

/** What cannot be moved now, as a scanner of viruses has it open, is moved at the next sweep. */
const moveQuietly = (from: string, to: string): void => {
  try {
    renameSync(from, to)
  } catch {
    // It stays where it is, whole.
  }
}
