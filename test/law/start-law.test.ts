import { expect, it } from 'vitest'
import { importsOf, packageOf, readFiles } from './source-files.ts'

const imports = ['shared', 'electron']
  .flatMap((folder) => readFiles(folder, '.ts'))
  .flatMap(importsOf)
  .filter(({ isTypeOnly, isLater }) => !isTypeOnly && !isLater)

/** What draws, guesses, makes things up or speaks to devices: large, and needed by few. */
const large = new Set(
  'pdfkit fontkit bwip-js jschardet @faker-js/faker @serialport/bindings-cpp node-hid'.split(' '),
)

it.each(['electron/main.ts', 'electron/cli/commands.ts'])(
  '%s starts without what only some need',
  (start) => {
    const files = new Set([start])
    const read: string[] = []
    // What is added while it is walked through is walked through as well.
    for (const file of files)
      for (const one of imports.filter((other) => other.file === file)) {
        if (one.target === undefined) read.push(packageOf(one.specifier))
        else files.add(one.target)
      }
    expect(files).toContain('electron/desk.ts')
    expect(read.filter((name) => large.has(name))).toEqual([])
  },
)
