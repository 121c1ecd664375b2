import { randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

const AT_ONCE = 256 * 1024
/**
 * So many bytes at most wait for the disk. Some file systems write all that waits of a file before anybody else's wait for the
 * disk ends: at the end of a long export that is a second for whoever makes a shipment meanwhile.
 */
const MOST_UNSYNCED = 8 * 1024 * 1024

/**
 * A file that is being written beside the place where it is to be, and is there only once it is whole.
 * @param unfinished what it is called until then
 */
export const openTarget = (path: string, unfinished = `${path}.${randomUUID()}.part`) => {
  const file = openSync(unfinished, 'wx', 0o600)
  let waiting: string[] = []
  let length = 0
  let size = 0
  let synced = 0
  let isOpen = true
  let isFinished = false

  const writeBytes = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    size += bytes.length
    if (size - synced < MOST_UNSYNCED) return
    fdatasyncSync(file)
    synced = size
  }
  const flush = (): void => {
    writeBytes(Buffer.from(waiting.join('')))
    waiting = []
    length = 0
  }
  return {
    write: (chunk: string | Uint8Array): void => {
      if (typeof chunk !== 'string') {
        flush()
        writeBytes(chunk)
        return
      }
      waiting.push(chunk)
      length += chunk.length
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
