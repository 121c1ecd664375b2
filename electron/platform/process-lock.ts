import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Writer } from './database.ts'
import { lockFile } from './database-file.ts'
import { removeQuietly } from './remove-quietly.ts'
import { troubleOf } from './trouble.ts'

/**
 * What a process is known by as long as it lives: a file that it holds a lock on, which the system lets go of with the process,
 * however that ends. Numbers of processes are used again, by others. SQLite locks files in the same way on every system.
 *
 * Files are made, looked at and removed in transactions of the desk's database alone, so that no two processes are in each
 * other's way: whoever looks has the lock for that moment.
 */
export const createProcessLock = (folder: string) => {
  let held: { readonly name: string; readonly release: () => void } | undefined
  const pathOf = (name: string): string => join(folder, name)

  const isHeld = (name: string): boolean => {
    if (name === held?.name) return true
    if (!existsSync(pathOf(name))) return false
    try {
      lockFile(pathOf(name), 0)()
      return false
    } catch (error) {
      return troubleOf(error) === 'records_in_use'
    }
  }

  return {
    /** What this process is known by from now on. */
    hold: (_writer: Writer): string => {
      if (held) return held.name
      const name = `${randomUUID()}.lock`
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      held = { name, release: lockFile(pathOf(name), 0) }
      return name
    },

    /** Whether the process that is known by that lives. */
    isHeld: (_writer: Writer, name: string): boolean => isHeld(name),

    /** Whether there is anything that a process left. */
    hasRests: (): boolean => namesIn(folder).some((name) => name !== held?.name),

    /** Removes what processes left that died. */
    removeRests: (_writer: Writer): void => {
      for (const name of namesIn(folder)) if (!isHeld(name)) removeQuietly(pathOf(name))
    },

    close: (): void => {
      if (!held) return
      held.release()
      removeQuietly(pathOf(held.name))
      held = undefined
    },
  }
}
export type ProcessLock = ReturnType<typeof createProcessLock>

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.lock')) : []
