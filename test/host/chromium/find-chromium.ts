import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { unpackChromium, type UnpackedChromium } from './unpack-chromium.ts'

export type Chromium = UnpackedChromium & { readonly isHeadless: boolean }

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']
const PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((folder) =>
    join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
}

/** A Chrome or Chromium that is installed on this computer; undefined when there is none. */
export const findInstalledChromium = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...(PLACES[process.platform] ?? []), ...candidates].find(isProgram)
}

/** Whether a window could be shown here. */
export const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

/**
 * The Chromium to run on: with `inWindow` an installed one that can show windows, else the headless one of the npm
 * package `@sparticuz/chromium`, which is for Linux on x64 only; elsewhere an installed one without its windows.
 * @throws when there is none
 */
export const chooseChromium = (inWindow: boolean): Chromium => {
  const installed = findInstalledChromium()
  if (inWindow && installed) return { path: installed, environment: {}, isHeadless: false }
  if (process.platform === 'linux' && process.arch === 'x64') return { ...unpackChromium(), isHeadless: true }
  if (installed) return { path: installed, environment: {}, isHeadless: true }
  throw new Error('The stand-in for Electron needs Chrome or Chromium on this computer; there is none.')
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
