import type { TestProject } from 'vitest/node'
import { askHostVersions, hostHere, type HostVersions } from '../host/host-here.ts'

declare module 'vitest' {
  interface ProvidedContext {
    hostVersions: HostVersions
  }
}

/** Says, before the first test, what programs run on, and lets tests know; what is not unpacked yet is now. */
export const setup = (project: TestProject): void => {
  const versions = askHostVersions()
  const { electron, chrome } = versions
  const name = hostHere() === 'electron' ? 'real Electron' : 'the stand-in for Electron'
  console.log(`end-to-end on: ${name} ${electron} (Chromium ${chrome})`)
  project.provide('hostVersions', versions)
}
