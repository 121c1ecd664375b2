import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const secondStart = z.object({ argv: z.array(z.string()), workingDirectory: z.string() })
export type SecondStart = z.output<typeof secondStart>

let held: DatabaseSync | undefined
let telling: Promise<void> = Promise.resolve()

/**
 * Makes this the one program on a folder. The lock is SQLite's: the system takes it away with the process, however
 * that ends.
 * @returns false when there is one already; it is told of this start
 */
export const holdInstance = (folder: string, onSecond: (start: SecondStart) => void): boolean => {
  if (held) return true
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, 'SingletonLock.db'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    telling = tellFirst(folder)
    return false
  }
  held = lock
  listen(folder, onSecond)
  return true
}

/** Resolves when the first program has been told. */
export const toldFirst = (): Promise<void> => telling

/** A socket's path may be hardly longer than a hundred characters. */
const LONGEST_PATH = 100

const socketOf = (folder: string): string => {
  // Not `SingletonSocket`: Chromium has a file of that name there, and would wait for us to answer it.
  const beside = join(folder, 'HostSocket')
  const name = `electron-host-${createHash('sha256').update(folder).digest('hex').slice(0, 20)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return beside.length > LONGEST_PATH ? join(tmpdir(), `${name}.sock`) : beside
}

const listen = (folder: string, onSecond: (start: SecondStart) => void): void => {
  const path = socketOf(folder)
  rmSync(path, { force: true })
  const server = createServer((socket) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (part: string) => void (text += part))
    socket.on('error', () => undefined)
    socket.on('end', () => onSecond(secondStart.parse(JSON.parse(text))))
  })
  server.listen(path).unref()
  process.once('exit', () => rmSync(path, { force: true }))
}

const tellFirst = (folder: string): Promise<void> =>
  new Promise((resolve) => {
    const start: SecondStart = { argv: process.argv, workingDirectory: process.cwd() }
    const socket = createConnection(socketOf(folder), () => socket.end(JSON.stringify(start)))
    socket.once('close', () => resolve())
    socket.once('error', () => resolve())
  })
