import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const program = `
  import SqliteDatabase from 'better-sqlite3'
  const sqlite = new SqliteDatabase(process.argv[1])
  sqlite.exec('BEGIN IMMEDIATE')
  process.stdout.write('locked')
  process.stdin.once('data', () => { sqlite.exec('COMMIT'); sqlite.close(); process.exit(0) })
`

/** Another process that holds the lock of a desk's database. @returns what makes it let go */
export const holdLock = async (folder: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'shipdesk.db')
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, file], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return async () => {
    const ended = once(child, 'exit')
    child.stdin.write('.')
    await ended
  }
}
