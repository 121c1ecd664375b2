import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

const AT_ONCE = 256 * 1024

/** A file that is being written beside the place where it is to be, and is there only once it is whole. */
export const openTarget = (path: string) => {
  const unfinished = `${path}.${randomUUID()}.part`
  const file = openSync(unfinished, 'wx', 0o600)
  let waiting: string[] = []
  let length = 0
  let size = 0
  let isOpen = true
  let isFinished = false

  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(''))
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    size += bytes.length
    waiting = []
    length = 0
  }
  return {
    write: (text: string): void => {
      waiting.push(text)
      length += text.length
      if (length >= AT_ONCE) flush()
    },
    /** Puts the file in its place. */
    finish: (): void => {
      flush()
      fsyncSync(file)
      closeSync(file)
      isOpen = false
      renameSync(unfinished, path)
      isFinished = true
    },
    /** Bytes written. */
    size: (): number => size,
    /** Ends it; what is not finished is gone. */
    close: (): void => {
      if (isOpen) closeSync(file)
      if (!isFinished) rmSync(unfinished, { force: true })
    },
  }
}
