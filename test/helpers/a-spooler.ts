import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { aFolder } from './transfer/a-file.ts'

/** What `lp` was called with. */
export type Printing = { readonly args: readonly string[]; readonly sheet: Buffer; readonly env: string }

const idle = (name: string): string =>
  `printer ${name} is idle.  enabled since Sun Nov 29 13:34:37 2026\n\tDescription: Label printer ${name}\n\tAlerts: none\n`

/** What `lpstat` says where printers print. */
export const listOf = (...names: readonly string[]): string =>
  [
    ...names.map(idle),
    `system default destination: ${names[0]}\n`,
    ...names.map((name) => `${name} accepting requests since Sun Nov 29 13:34:37 2026\n`),
  ].join('')

/**
 * Stands in for CUPS's two programs until the test ends: no other program is found by its name, so that nothing is printed
 * on a printer of this computer.
 */
export const aSpooler = () => {
  const folder = aFolder()
  const at = (name: string): string => join(folder, name)
  const write = (name: string, script: string): void => {
    writeFileSync(at(name), `#!/bin/sh\n${script}\n`)
    chmodSync(at(name), 0o755)
  }
  /** What `lpstat` prints, and what it does then. */
  const list = (text: string, then = 'exit 0'): void => {
    writeFileSync(at('list'), text)
    write('lpstat', `/bin/cat '${at('list')}'\n${then}`)
  }
  /** What `lp` does once it has taken note of what it was called with. */
  const behave = (then: string): void =>
    write(
      'lp',
      [
        `number=$(/usr/bin/wc -l < '${at('calls')}')`,
        `printf '%s\\037' "$@" > '${folder}/args-'$number`,
        `/bin/cat > '${folder}/sheet-'$number`,
        `/usr/bin/env > '${folder}/env-'$number`,
        `echo >> '${at('calls')}'`,
        then,
      ].join('\n'),
    )
  writeFileSync(at('calls'), '')
  list(listOf('Bench'))
  behave('echo "request id is Bench-1 (0 file(s))"')
  vi.stubEnv('PATH', folder)
  onTestFinished(() => void vi.unstubAllEnvs())

  const read = (number: number): Printing => ({
    args: readFileSync(at(`args-${number}`), 'utf8')
      .split('\u001F')
      .slice(0, -1),
    sheet: readFileSync(at(`sheet-${number}`)),
    env: readFileSync(at(`env-${number}`), 'utf8'),
  })
  return {
    folder,
    list,
    behave,
    /** What it was given to print, in order. */
    printed: (): readonly Printing[] => {
      const count = existsSync(at('calls')) ? readFileSync(at('calls')).length : 0
      return Array.from({ length: count }, (_, number) => read(number))
    },
  }
}
