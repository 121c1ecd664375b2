import { codeOf } from '../../platform/trouble.ts'
import type { ProcessLock } from '../../platform/process-lock.ts'
import type { Writer } from '../../platform/database.ts'
import type { JobRow } from './job-store.ts'

const DAY = 24 * 60 * 60 * 1000

/** Whether the process lives that a job was begun by. */
export const isAlive = (
  writer: Writer,
  { process_lock: lock, process: number, started }: Pick<JobRow, 'process_lock' | 'process' | 'started'>,
  { processLock, now }: { readonly processLock: ProcessLock; readonly now: number },
): boolean =>
  lock === null ? isNumberInUse(number) && Math.abs(now - started) < DAY : processLock.isHeld(writer, lock)

/**
 * Older programs are known by their number alone, which is used again, by others: it counts for no longer than a job could
 * take.
 */
const isNumberInUse = (pid: number): boolean => {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
