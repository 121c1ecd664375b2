import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Brings what was written into a file onto the disk. */
export const syncFile = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
