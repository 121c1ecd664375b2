import type { Browser } from './browser.ts'

let running: Browser | undefined

export const setBrowser = (browser: Browser): void => void (running = browser)

/** @throws before the program is ready, as Electron does for all that needs its Chromium */
export const theBrowser = (what: string): Browser => {
  if (!running) throw new Error(`Cannot create ${what} before app is ready`)
  return running
}

export const runningBrowser = (): Browser | undefined => running
