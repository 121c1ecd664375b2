// `npm start`: builds the program and opens it, on Electron where it can be had.
import { spawn, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { findInstalledChromium, hasDisplay } from '../host/chromium/find-chromium.ts'
import { installedElectron } from '../host/electron-runtime.ts'
import { electronVersion } from '../host/versions.ts'
import { remedy } from './electron-cache.ts'
import { downloadElectron, unpackElectron } from './fetch-electron.ts'
import { readSandboxFacts, sandboxRemedy } from './sandbox.ts'
import { showProgress } from './show-progress.ts'
import { usage } from './usage.ts'

const root = resolve(import.meta.dirname, '../..')
const args = [root, ...process.argv.slice(2)]

/** Chromium runs as root only without its sandbox. */
const rootSwitches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** What needs no program to be answered. */
const answer = (): string | undefined => {
  // Not strict: what is meant for Chromium may stand there, too.
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
    strict: false,
    allowPositionals: true,
  })
  if (values['help'] === true) return usage
  return values['version'] === true ? `${packageJson.version}\n` : undefined
}

const build = (): void => {
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs a program until it ends, and ends as it did. Ctrl-C reaches it by itself. */
const run = (command: string, options: readonly string[], more: NodeJS.ProcessEnv = {}): void => {
  const env = { ...process.env, ...more }
  const child = spawn(command, [...options, ...args], { stdio: 'inherit', env })
  child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
}

/** Gets Electron where it is not here yet, and says how far that is. */
const fetchElectron = async (): Promise<string | undefined> => {
  console.log(`Getting Electron ${electronVersion()} …`)
  const { stdout } = process
  const tell = showProgress({ isTerminal: stdout.isTTY, write: (text) => stdout.write(text) })
  return (await downloadElectron(tell)) ?? unpackElectron()
}

const openOnElectron = (electron: string): void => {
  const mend = process.platform === 'linux' ? sandboxRemedy(readSandboxFacts(electron)) : undefined
  if (mend === undefined) return run(electron, rootSwitches)
  console.error(mend)
  process.exitCode = 1
}

const openOnStandIn = (why: string): void => {
  const inWindow = hasDisplay() && findInstalledChromium() !== undefined
  const where = inWindow
    ? 'in a window of the Chrome on this computer'
    : 'in a headless Chromium, with no window'
  console.log(
    `Electron ${electronVersion()} could not be fetched (${why}), so Shipdesk opens on a stand-in for it, ${where}; ` +
      `for the real one, ${remedy()}.`,
  )
  if (!inWindow)
    console.log(
      'To see it, open chrome://inspect in a Chrome on this computer and add the address below. Ctrl-C ends it.',
    )
  run(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'test/host/main.ts'),
      ...rootSwitches,
      ...(inWindow ? [] : ['--remote-debugging-port=0']),
    ],
    inWindow ? { SHIPDESK_HOST_WINDOW: '1' } : {},
  )
}

const open = async (): Promise<void> => {
  build()
  const why = installedElectron() === undefined ? await fetchElectron() : undefined
  const electron = installedElectron()
  if (electron === undefined) openOnStandIn(why ?? 'it is not where it was unpacked')
  else openOnElectron(electron)
}

const answered = answer()
if (answered === undefined) await open()
else process.stdout.write(answered)
