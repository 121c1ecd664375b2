import { existsSync, readdirSync } from 'node:fs'
import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createProcessLock } from '#electron/platform/process-lock.ts'
import { openDatabase } from '#electron/platform/database.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

const inTransaction = (folder: string) => {
  const database = openDatabase(join(folder, 'shipdesk.db'), join(folder, 'quarantine'))
  onTestFinished(database.close)
  return database.write
}

/** Another process that holds its lock until it is killed. @returns the lock's name, and what kills it */
const anotherProcess = async (folder: string, locks: string) => {
  const file = (name: string): string =>
    JSON.stringify(join(import.meta.dirname, '../../../electron/platform', name))
  const script = `
    const { createProcessLock } = await import(${file('process-lock.ts')})
    const { openDatabase } = await import(${file('database.ts')})
    const database = openDatabase(${JSON.stringify(join(folder, 'shipdesk.db'))}, ${JSON.stringify(folder)})
    console.log(database.write((writer) => createProcessLock(${JSON.stringify(locks)}).hold(writer)))
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const name = await new Promise<string>((resolve) => {
    child.stdout.once('data', (said: unknown) => resolve(String(said).trim()))
  })
  return {
    name,
    kill: async (): Promise<void> => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

describe('what a process is known by', () => {
  it('is held as long as it lives, and never after that, however it ends', async () => {
    const folder = aFolder()
    const locks = join(folder, 'running')
    const write = inTransaction(folder)
    const own = createProcessLock(locks)
    const other = await anotherProcess(folder, locks)
    expect(write((writer) => own.isHeld(writer, other.name))).toBe(true)
    write((writer) => own.removeRests(writer))
    expect(existsSync(join(locks, other.name))).toBe(true)
    await other.kill()
    expect(write((writer) => own.isHeld(writer, other.name))).toBe(false)
    expect(own.hasRests()).toBe(true)
    write((writer) => own.removeRests(writer))
    expect(readdirSync(locks)).toEqual([])
    expect(write((writer) => own.isHeld(writer, other.name))).toBe(false)
  })

  it('tells two of the same process apart, and goes with each', () => {
    const folder = aFolder()
    const locks = join(folder, 'running')
    const write = inTransaction(folder)
    const [one, other] = [createProcessLock(locks), createProcessLock(locks)]
    const name = write(one.hold)
    expect(write(one.hold)).toBe(name)
    expect(write((writer) => other.isHeld(writer, name))).toBe(true)
    one.close()
    expect(write((writer) => other.isHeld(writer, name))).toBe(false)
    expect(readdirSync(locks)).toEqual([])
  })
})
