import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { parseQuietly } from '../platform/json.ts'

/** What is known of the checks of a database from one start to the next. */
const checkMarker = z.object({
  /** Whether the program that had the desk last has ended by itself. */
  ended_cleanly: z.boolean(),
  /** When every page was last looked at, and nothing was found; milliseconds since 1970. */
  whole_at: z.int().exactOptional(),
})
export type CheckMarker = z.output<typeof checkMarker>

/** The marker in a file; nothing where there is none yet, or none that can be read. */
export const readCheckMarker = (path: string): CheckMarker | undefined => {
  try {
    return checkMarker.safeParse(parseQuietly(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

const WEEK = 7 * 24 * 60 * 60 * 1000

/** Whether every page is to be looked at: after an end that was none, and every week. A clock that stepped back counts as long ago. */
export const isWholeCheckDue = (marker: CheckMarker | undefined, now: number): boolean => {
  if (!marker) return true
  const since = now - (marker.whole_at ?? Number.NEGATIVE_INFINITY)
  return !marker.ended_cleanly || since > WEEK || since < 0
}
