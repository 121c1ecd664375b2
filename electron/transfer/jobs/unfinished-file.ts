import { rmSync } from 'node:fs'

/** What the file that a job writes is called until it is whole. */
export const unfinishedName = (target: string, job: number): string => `${target}.${job}.part`

/** Removes what is left of it. */
export const removeUnfinished = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // Its thread has it open still, or the disk is not there: at worst it stays, under a name that says what it is.
  }
}
