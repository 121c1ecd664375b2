import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDesk, type Desk } from '#electron/desk.ts'
import { openRecovery } from '#electron/recovery-desk.ts'
import { createRunningDesk } from '#electron/running-desk.ts'
import { openWholeDesk } from '#electron/whole-desk.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'running-desk-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A running desk over a real folder, and what happened to it, in order. */
const aRunningDesk = () => {
  const happened: string[] = []
  const running = createRunningDesk({
    open: (reopen) => openDesk({ folder, reopen, reportBug: () => undefined }),
    attach: () => {
      happened.push('attached')
      return () => void happened.push('detached')
    },
    begin: () => void happened.push('begun'),
    reloadWindows: () => void happened.push('reloaded'),
    openRecovery: () => undefined,
    reportBug: () => undefined,
    giveUp: () => void happened.push('given up'),
  })
  return { running, happened, [Symbol.dispose]: running.end }
}

const nameOf = (desk: Desk | undefined): string | undefined => desk?.settings.get().desk_name

it('is closed while something is done to its folder, and open again afterwards in windows that begin anew', async () => {
  using one = aRunningDesk()
  const { running, happened } = one
  running.open()?.settings.update({ desk_name: 'Before' }, 'Mo')
  await running.reopen(() => {
    happened.push('worked')
    expect(running.current()).toBeUndefined()
    // The last one that closes the records takes their log away.
    expect(existsSync(join(folder, 'shipdesk.db-wal'))).toBe(false)
    renameSync(join(folder, 'shipdesk.db'), join(folder, 'put-aside.db'))
    rmSync(join(folder, 'audit-head.json'))
  })
  expect(nameOf(running.current())).not.toBe('Before')
  expect(happened).toEqual(['attached', 'detached', 'worked', 'attached', 'reloaded', 'begun'])
})

it('is open again also when the work failed, which is told', async () => {
  using one = aRunningDesk()
  const { running } = one
  running.open()?.settings.update({ desk_name: 'Before' }, 'Mo')
  const failed = running.reopen(() => {
    throw new Error('no room')
  })
  await expect(failed).rejects.toThrow('no room')
  expect(nameOf(running.current())).toBe('Before')
})

it('is open again also when it could not be closed: nothing is done to its folder then, which is told', async () => {
  const happened: string[] = []
  let opened = 0
  const running = createRunningDesk({
    open: (reopen) => {
      const desk = openDesk({ folder, reopen, reportBug: () => undefined })
      opened += 1
      const fails = opened === 1
      const close = (): void => {
        desk.close()
        if (fails) throw new Error('the disk is full')
      }
      return { ...desk, close, [Symbol.dispose]: close }
    },
    attach: () => () => undefined,
    begin: () => void happened.push('begun'),
    reloadWindows: () => void happened.push('reloaded'),
    openRecovery: () => undefined,
    reportBug: () => undefined,
    giveUp: () => void happened.push('given up'),
  })
  running.open()
  await expect(running.reopen(() => void happened.push('worked'))).rejects.toThrow('the disk is full')
  expect(happened).toEqual(['reloaded', 'begun'])
  expect(running.current()).toBeDefined()
  running.end()
})

it('does one work after the other', async () => {
  using one = aRunningDesk()
  const { running, happened } = one
  running.open()
  await Promise.all([
    running.reopen(async () => {
      await new Promise(setImmediate)
      happened.push('first')
    }),
    running.reopen(() => void happened.push('second')),
  ])
  expect(happened.filter((what) => what === 'first' || what === 'second' || what === 'reloaded')).toEqual([
    'first',
    'reloaded',
    'second',
    'reloaded',
  ])
  expect(running.current()).toBeDefined()
})

it('is not opened again once the program ends', async () => {
  using one = aRunningDesk()
  const { running, happened } = one
  running.open()
  await running.reopen(() => running.end())
  expect(running.current()).toBeUndefined()
  expect(happened).not.toContain('reloaded')
})

it('is taken the place of by what can be done where its records are damaged, and open again after that', async () => {
  const database = join(folder, 'shipdesk.db')
  writeFileSync(database, 'this is no database '.repeat(1000))
  const happened: string[] = []
  let openAgain: () => Promise<void> = async () => undefined
  const running = createRunningDesk({
    open: (reopen) => openWholeDesk({ folder, reopen, reportBug: () => undefined }),
    openRecovery: (why, openTheDesk) => {
      openAgain = openTheDesk
      const recovery = openRecovery({
        folder,
        why,
        openDesk: openTheDesk,
        showFolder: async () => undefined,
        reportBug: () => undefined,
      })
      happened.push(recovery ? 'recovery' : 'nothing')
      return recovery
    },
    attach: () => () => undefined,
    begin: () => undefined,
    reloadWindows: () => void happened.push('reloaded'),
    reportBug: () => undefined,
    giveUp: () => void happened.push('given up'),
  })
  expect(running.open()).toBeUndefined()
  await openAgain()
  expect(happened).toEqual(['recovery', 'recovery', 'reloaded'])
  rmSync(database)
  await openAgain()
  expect(running.current()).toBeDefined()
  expect(happened).toEqual(['recovery', 'recovery', 'reloaded', 'reloaded'])
  running.end()
})
