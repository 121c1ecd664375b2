import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readArguments } from './arguments.ts'
import { startBrowser } from './chromium/browser.ts'
import { setBrowser } from './chromium/engine.ts'
import { chooseChromium } from './chromium/find-chromium.ts'
import { app, becomeReady, chosenSwitches, isRefusedAsRoot, startApp } from './platform/app.ts'
import { watchDownloads } from './platform/downloads.ts'
import { exit, isOver, quit } from './platform/lifecycle.ts'
import { findProgram } from './platform/program.ts'
import { describeProcess } from './versions.ts'
import { devServerHost } from './windows/requests.ts'

const standIn = pathToFileURL(join(import.meta.dirname, 'electron-module.ts')).href
const raw = process.argv.slice(2)
/** Of a packed program, which is called by its own name and given no path. */
const archive = process.env['SHIPDESK_HOST_ARCHIVE']
const given = archive === undefined ? raw : [...raw, archive]
const { preloads, inspectPort, switches, program: path } = readArguments(given)

/** What ends here cannot go on, and nobody would see it hang. */
const fail = (why: unknown): never => {
  console.error(why)
  process.exit(1)
}

/**
 * Runs the program's entry module. It has to end before Electron is ready: in one that waits for that at its top
 * level, both wait for each other for ever.
 */
const runEntry = async (entry: string): Promise<void> => {
  const patience = 20_000
  const stuck = (): never =>
    fail(
      `The entry module ${entry} does not come to its end. If it awaits app.whenReady() at its top level: ` +
        'Electron becomes ready only after the module has ended, so that it would wait for ever.',
    )
  process.once('beforeExit', stuck)
  const timer = setTimeout(stuck, patience).unref()
  await import(pathToFileURL(entry).href).catch(fail)
  clearTimeout(timer)
  process.off('beforeExit', stuck)
}

const begin = async (): Promise<void> => {
  const program = findProgram(path)
  process.argv = [resolve(import.meta.dirname, 'electron'), ...raw]
  describeProcess({})
  startApp(program, switches)
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: standIn, format: 'module', shortCircuit: true }
        : next(specifier, context),
  })
  const load = createRequire(join(import.meta.dirname, 'main.ts'))
  for (const one of preloads) load(resolve(one))
  if (inspectPort !== undefined) inspector.open(inspectPort)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void quit(app))
  await runEntry(program.entry)
  if (isOver()) return
  if (isRefusedAsRoot()) fail('Running as root without --no-sandbox is not supported.')
  const browser = await startBrowser({
    chromium: chooseChromium(process.env['SHIPDESK_HOST_WINDOW'] === '1'),
    profile: app.getPath('userData'),
    switches: [...switches, ...chosenSwitches()],
    reachableHost: devServerHost(),
    onLost: () => {
      console.error('Chromium ended by itself.')
      void exit(app, 1)
    },
  })
  setBrowser(browser)
  await watchDownloads(browser)
  describeProcess({ chrome: browser.version })
  becomeReady()
}

await begin().catch(fail)
