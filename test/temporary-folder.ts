import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
/** More than a whole run ever lays there, so that as much is left to others. */
const ROOM = 1024 ** 3

/** Whether no program can be run from there, as in most containers: some tests lay programs there. */
const isForDataOnly = (): boolean =>
  readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .some((line) => line.includes(` ${MEMORY} `) && line.includes('noexec'))

/** Bytes that are free in memory for files; containers often have only some. */
const roomInMemory = (): number => {
  if (process.platform !== 'linux' || !existsSync(MEMORY) || isForDataOnly()) return 0
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
  // What tests start as somebody else, as CUPS its filters, reads its files in there.
  chmodSync(folder, 0o755)
  process.env['TMPDIR'] = folder
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  // Also where the run is broken off.
  process.once('exit', remove)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  return remove
}
