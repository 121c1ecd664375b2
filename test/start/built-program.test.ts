import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteOf, programAt } from './built-program.mjs'

describe('the build of a program', () => {
  let root = ''
  const at = (path: string): string => join(root, path)
  const program = (): string => programAt(root, at('electron/cli.ts'))
  const build = (): void => {
    const notes = ['electron/cli.ts', 'shared/words.ts'].map((path) => noteOf(root, path))
    writeFileSync(at('out/cli/sources.txt'), notes.join('\n'))
  }
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'built-'))
    for (const folder of ['electron', 'shared', 'out/cli']) mkdirSync(at(folder), { recursive: true })
    for (const file of ['electron/cli.ts', 'electron/main.ts', 'shared/words.ts'])
      writeFileSync(at(file), 'x')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('runs in place of its sources as long as they are as they were', () => {
    expect(program()).toBe(at('electron/cli.ts'))
    build()
    expect(program()).toBe(at('out/cli/cli.js'))
    expect(programAt(root, at('electron/main.ts'))).toBe(at('electron/main.ts'))
  })

  it.each([
    ['written again', () => writeFileSync(at('shared/words.ts'), 'y')],
    [
      'replaced by an older one of the same size',
      () => {
        writeFileSync(at('other.ts'), 'y')
        const { atime, mtime } = statSync(at('shared/words.ts'))
        rmSync(at('shared/words.ts'))
        writeFileSync(at('shared/words.ts'), 'y')
        utimesSync(at('shared/words.ts'), atime, mtime)
      },
    ],
    ['taken away', () => rmSync(at('shared/words.ts'))],
    ['not noted', () => writeFileSync(at('out/cli/sources.txt'), '')],
  ])('does not once one of them was %s', (_how, change) => {
    build()
    change()
    expect(program()).toBe(at('electron/cli.ts'))
  })
})
