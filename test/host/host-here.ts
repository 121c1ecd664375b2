import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { chooseChromium } from './chromium/find-chromium.ts'
import { installedElectron } from './electron-runtime.ts'
import { electronVersion } from './versions.ts'

/** What tests run programs on. */
export type Host = 'electron' | 'stand-in'

/** What programs run on here: Electron where it is installed, else its stand-in. */
export const hostHere = (): Host => (installedElectron() === undefined ? 'stand-in' : 'electron')

/** The binary that runs programs here. */
export const electronBinary = (): string => installedElectron() ?? join(import.meta.dirname, 'electron')

/** Lets Playwright start programs on what they run on here: it asks the `electron` package, which reads this. */
export const preparePlaywright = (): void => {
  if (hostHere() === 'stand-in') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = import.meta.dirname
}

/** The versions that a host is of; of a stand-in, Electron's is the one that it stands in for. */
export type HostVersions = { readonly electron: string; readonly chrome: string }

/**
 * Asks the binaries themselves what they are: whatever is written beside one, another may lie there. Shows no window.
 * @throws when they do not run
 */
export const askHostVersions = (): HostVersions =>
  hostHere() === 'electron' ? askElectron() : { electron: electronVersion(), chrome: askChromium() }

const askElectron = (): HostVersions =>
  z
    .object({ electron: z.string(), chrome: z.string() })
    .parse(JSON.parse(outputOf(electronBinary(), ['-p', 'JSON.stringify(process.versions)'])))

const askChromium = (): string => {
  const { path, environment } = chooseChromium(false)
  return /\d[\d.]*/.exec(outputOf(path, ['--version'], environment))?.[0] ?? ''
}

const outputOf = (binary: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): string => {
  const env = { ...process.env, NODE_OPTIONS: '', ELECTRON_RUN_AS_NODE: '1', ...more }
  const { stdout, stderr, status, error } = spawnSync(binary, args, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${binary} does not run: ${stderr}`, { cause: error })
  return stdout
}
