import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
/** More than a whole run ever lays there, so that as much is left to others. */
const ROOM = 2 * 1024 ** 3

/** Bytes that are free in memory for files; containers often have only some. */
const roomInMemory = (): number => {
  if (process.platform !== 'linux' || !existsSync(MEMORY)) return 0
  const { bavail, bsize } = statfsSync(MEMORY)
  return Math.min(bavail * bsize, process.availableMemory())
}

/**
 * Gives a run its own temporary folder, which is gone with all that its tests left there: in memory where there is room,
 * as thousands of small desks wait for the disk else. Whoever sets `TMPDIR` chooses where.
 */
export const setup = (): (() => void) => {
  const isInMemory = process.env['TMPDIR'] === undefined && roomInMemory() >= ROOM
  const folder = mkdtempSync(join(isInMemory ? MEMORY : tmpdir(), 'tests-'))
  process.env['TMPDIR'] = folder
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  // Also where the run is broken off.
  process.once('exit', remove)
  return remove
}
