import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDesk, type Desk } from '#electron/desk.ts'
import { createRunningDesk } from '#electron/running-desk.ts'

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
    giveUp: () => void happened.push('given up'),
  })
  return { running, happened, [Symbol.dispose]: running.end }
}

const nameOf = (desk: Desk | undefined): string | undefined => desk?.settings.get().desk_name

it('is closed while something is done to its folder, and open again afterwards in windows that begin anew', async () => {
  using one = aRunningDesk()
  const { running, happened } = one
  running.open().settings.update({ desk_name: 'Before' })
  await running.reopen(() => {
    happened.push('worked')
    expect(running.current()).toBeUndefined()
    // The last one that closes the records takes their log away.
    expect(existsSync(join(folder, 'shipdesk.db-wal'))).toBe(false)
    renameSync(join(folder, 'shipdesk.db'), join(folder, 'put-aside.db'))
  })
  expect(nameOf(running.current())).not.toBe('Before')
  expect(happened).toEqual(['attached', 'detached', 'worked', 'attached', 'reloaded', 'begun'])
})

it('is open again also when the work failed, which is told', async () => {
  using one = aRunningDesk()
  const { running } = one
  running.open().settings.update({ desk_name: 'Before' })
  const failed = running.reopen(() => {
    throw new Error('no room')
  })
  await expect(failed).rejects.toThrow('no room')
  expect(nameOf(running.current())).toBe('Before')
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
