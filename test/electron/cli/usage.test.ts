import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { commands } from '#electron/cli/commands.ts'
import { usage } from '#electron/cli/usage.ts'
import { exportFormats } from '#shared/transfer/export.ts'
import { importFormats } from '#shared/transfer/import.ts'
import { runDesk } from '#helpers/run-desk.ts'

/** The words of what the help says of one command. */
const wordsOf = (command: string): readonly string[] =>
  usage
    .split(/\n(?= {2}desk )/u)
    .map((part) => part.split(/\W+/u))
    .find((words) => words.includes(command) && words.includes('desk')) ?? []

describe('desk --help', () => {
  it.each(exportFormats)('names %s among what can be exported', (format) => {
    expect(wordsOf('export')).toContain(format)
  })

  it.each(importFormats)('names %s among what can be imported', (format) => {
    expect(wordsOf('import')).toContain(format)
  })

  it.each(Object.keys(commands))('tells of %s', (command) => {
    expect(usage).toMatch(new RegExp(`^ {2}desk (\\[--data DIR\\] )?${command}\\b`, 'mu'))
  })
})

describe('desk --version', () => {
  it('is the version of the program', async () => {
    expect(await runDesk(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' })
  })
})
