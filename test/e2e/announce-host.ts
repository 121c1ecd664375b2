import { unpackChromium } from '../host/chromium/unpack-chromium.ts'
import { electronVersion } from '../host/versions.ts'
import { hostHere } from './launch.ts'

/** Says, before the first test, what the built program runs on; and makes sure that it is there. */
export const setup = (): void => {
  if (hostHere() === 'electron') {
    console.log(`end-to-end on: real Electron ${electronVersion()}`)
    return
  }
  if (process.platform === 'linux' && process.arch === 'x64') unpackChromium()
  console.log(`end-to-end on: the stand-in for Electron ${electronVersion()} (headless Chromium)`)
}
