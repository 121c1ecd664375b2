import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFacts, whatIsMissing } from './what-is-missing.mjs'

describe('what has to be done before anything can run', () => {
  it.each([
    ['v18.20.8', 'nothing', false, /needs Node 20 or newer, and this is v18\.20\.8.*npm ci$/],
    ['v18.20.8', 'a part', false, /needs Node 20 or newer/],
    ['v20.20.2', 'nothing', false, /not installed yet.*npm ci$/],
    ['v24.21.0', 'nothing', false, /not installed yet.*npm ci$/],
    ['v20.20.2', 'a part', false, /left out.*without --omit: npm ci$/],
    ['v24.21.0', 'a part', true, /left out/],
    ['v20.20.2', 'everything', true, /start it with npm/],
    ['v18.20.8', 'everything', true, /start it with npm/],
    ['v22.12.0', 'everything', false, /install Node 24/],
  ] as const)(
    'on Node %s, with %s installed, is one sentence',
    (nodeVersion, installed, hasOwnNode, said) => {
      expect(whatIsMissing({ nodeVersion, installed, hasOwnNode })).toMatch(said)
    },
  )

  it.each(['v24.0.0', 'v26.1.0', 'v100.0.0'])('is nothing on Node %s with everything', (nodeVersion) => {
    expect(whatIsMissing({ nodeVersion, installed: 'everything', hasOwnNode: false })).toBeUndefined()
  })

  it('is nothing here', () => {
    expect(whatIsMissing(readFacts())).toBeUndefined()
  })
})

describe('the starter', () => {
  const root = join(import.meta.dirname, '../..')

  it('says what is missing, and runs nothing then', () => {
    const folder = mkdtempSync(join(tmpdir(), 'starter-'))
    mkdirSync(join(folder, 'test/start'), { recursive: true })
    for (const name of ['ready.mjs', 'built-program.mjs', 'what-is-missing.mjs'])
      copyFileSync(join(import.meta.dirname, name), join(folder, 'test/start', name))
    writeFileSync(join(folder, 'program.mjs'), 'console.log("ran")')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['test/start/ready.mjs', 'program.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^What Shipdesk is made of is not installed yet\. Run first: npm ci\n$/)
  })

  it('runs a program with its arguments', () => {
    const { stdout } = spawnSync(process.execPath, ['test/start/ready.mjs', 'electron/cli.ts', '--help'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/^Shipdesk without a window\./)
  })
})
