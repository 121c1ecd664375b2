import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const electronPackage = resolve(import.meta.dirname, '../../node_modules/electron/package.json')

/** Electron's version that the program is built for. */
export const electronVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(electronPackage, 'utf8'))).version

/** Says in `process.versions` what a program finds there in Electron, and that this is a stand-in. */
export const describeProcess = (more: Readonly<Record<string, string>>): void => {
  const versions = { ...process.versions, electron: `${electronVersion()}-stand-in`, ...more }
  Object.defineProperty(process, 'versions', { value: versions, configurable: true, enumerable: true })
  Object.defineProperty(process, 'type', { value: 'browser', configurable: true })
}
