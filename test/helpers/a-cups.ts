import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { aFolder } from './transfer/a-file.ts'

const cupsd = '/usr/sbin/cupsd'
/** Whether CUPS is installed with what prints PDF on label printers, and may be started from here. */
export const isCupsHere =
  existsSync(cupsd) && existsSync('/usr/lib/cups/filter/pdftopdf') && process.getuid?.() === 0

const config = (folder: string): string => `Listen ${folder}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
`
const folders = (folder: string): string => `ServerRoot ${folder}/etc
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
CacheDir ${folder}/cache
StateDir ${folder}/state
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
Sandboxing relaxed
`

/** A CUPS of its own, beside that of the computer; whatever prints meanwhile prints there. */
export const aCups = async () => {
  const folder = aFolder()
  for (const name of ['etc', 'spool/tmp', 'cache', 'state', 'log'])
    mkdirSync(join(folder, name), { recursive: true })
  // What turns pages into dots and speaks to printers runs as somebody else.
  chmodSync(folder, 0o755)
  const files = { 'cupsd.conf': config(folder), 'cups-files.conf': folders(folder) }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'etc', name), text)
  const paths = Object.keys(files).map((name) => join(folder, 'etc', name))
  const server = spawn(cupsd, ['-f', '-c', paths[0] ?? '', '-s', paths[1] ?? ''], { stdio: 'ignore' })
  // Also after a test that took too long, which disposes of nothing.
  onTestFinished(() => void server.kill())
  const socket = join(folder, 'cups.sock')
  vi.stubEnv('CUPS_SERVER', socket)
  await expect.poll(() => existsSync(socket)).toBe(true)
  const run = (program: string, ...args: readonly string[]): void =>
    void execFileSync(program, args, { stdio: 'ignore', env: { ...process.env, CUPS_SERVER: socket } })
  return {
    run,
    /** Sets a printer up that listens at a port of this computer. @param driver as CUPS names it */
    add: (
      name: string,
      { port, driver = 'raw' }: { readonly port: number; readonly driver?: string },
    ): void =>
      run('lpadmin', '-p', name, '-E', '-v', `socket://127.0.0.1:${port}`, '-m', driver, '-D', `${name} ü`),
    [Symbol.asyncDispose]: async (): Promise<void> => {
      vi.unstubAllEnvs()
      server.kill()
      await once(server, 'exit')
    },
  }
}
