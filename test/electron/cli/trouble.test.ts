import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { runDesk } from '#helpers/run-desk.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

// Every program started here takes as long as the machine lets it.
vi.setConfig({ testTimeout: 120_000 })

const inside = /SQLITE|E[A-Z]{4,}|not a database|\.ts:|Error:/u

describe('the command line says in words what of the computer stands in its way', () => {
  it('a file where the data folder should be, and above it', async () => {
    const folder = aFolder()
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const data of [file, join(file, 'deeper')]) {
      const { code, out, err } = await runDesk(['--data', data, 'call', 'shipments.counts'])
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/is not a folder/u)
      expect(err).not.toMatch(inside)
    }
  })

  it('records that are none', async () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'logs'))
    writeFileSync(
      join(folder, 'shipdesk.db'),
      'not a database, but long enough to be taken for one'.repeat(100),
    )
    const { code, err } = await runDesk(['--data', folder, 'verify'])
    expect(code).toBe(1)
    expect(err).toMatch(/damaged/u)
    expect(err).not.toMatch(inside)
  })

  it.skipIf(!existsSync('/dev/full'))('no room for its answer (where the system has /dev/full)', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['electron/cli.ts', '--data', aFolder(), 'call', 'shipments.counts'],
      {
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
        encoding: 'utf8',
        env: { ...process.env, NODE_NO_WARNINGS: '1' },
      },
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/could not be written\. The disk is full/u)
    expect(stderr).not.toMatch(inside)
  })
})
