import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { usage } from './usage.ts'

const builtAt = (): number | undefined =>
  statSync(join(import.meta.dirname, '../../out/main/main.js'), { throwIfNoEntry: false })?.mtimeMs

describe('npm start answers at once, and builds and opens nothing for it', () => {
  it.each([
    ['--version', `${packageJson.version}\n`],
    ['-v', `${packageJson.version}\n`],
    ['--help', usage],
    ['-h', usage],
  ])('%s', (option, answer) => {
    const before = builtAt()
    const program = join(import.meta.dirname, 'start.ts')
    const { status, stdout } = spawnSync(process.execPath, [program, option], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: answer })
    expect(builtAt()).toBe(before)
  })

  it.each(Object.entries({ data: '--data DIR', version: '--version', help: '--help' }))(
    'and its help names %s',
    (_name, option) => {
      expect(usage).toContain(option)
    },
  )
})
