import { rmSync } from 'node:fs'

/**
 * Removes a file that nobody needs any more. What cannot be removed now, as a scanner of viruses or a thread has it open, stays
 * until whoever cleans up next.
 */
export const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // Nothing refers to it.
  }
}
