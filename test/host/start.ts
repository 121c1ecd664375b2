// `npm start`: builds the program and opens it, on Electron where it can be had.
import { spawn, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { findInstalledChromium, hasDisplay } from './chromium/find-chromium.ts'
import { fetchElectron, installedElectron, remedy } from './electron-runtime.ts'
import { electronVersion } from './versions.ts'

const root = resolve(import.meta.dirname, '../..')
const args = [root, ...process.argv.slice(2)]

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

const openOnElectron = (electron: string): void =>
  run(electron, process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])

const openOnStandIn = (): void => {
  const inWindow = hasDisplay() && findInstalledChromium() !== undefined
  const where = inWindow
    ? 'in a window of the Chrome on this computer'
    : 'in a headless Chromium, with no window'
  console.log(
    `Electron ${electronVersion()} could not be fetched, so Shipdesk opens on a stand-in for it, ${where}; ` +
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
      join(import.meta.dirname, 'main.ts'),
      ...(inWindow ? [] : ['--remote-debugging-port=0']),
    ],
    inWindow ? { SHIPDESK_HOST_WINDOW: '1' } : {},
  )
}

build()
const electron = installedElectron() ?? (await fetchElectron())
if (electron === undefined) openOnStandIn()
else openOnElectron(electron)
