import { statSync } from 'node:fs'
import { refuse } from '#shared/api-error.ts'

const refusal = refuse('internal_server_error', { code: 'disk_failed', sentence: { key: 'records_gone' } })
/** With a code as the system gives it, so that it is told from a bug everywhere. */
const gone = Object.assign(refusal, { code: 'EIO' })

/** What the system itself knows a file by; nothing where it is not there, or its drive is not. */
const identityAt = (path: string): string | undefined => {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return undefined
  }
}

/**
 * Looks whether a file is still the one that lies in its place: one that was deleted while it is open is written to as if
 * nothing had happened, and all of it is gone with the program. Costs some millionths of a second.
 * @returns what throws a Refusal when it is not
 */
export const createPlaceCheck = (path: string): (() => void) => {
  const own = identityAt(path)
  return () => {
    if (identityAt(path) !== own) throw gone
  }
}
