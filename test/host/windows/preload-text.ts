import { readFileSync } from 'node:fs'
import type { WebPreferences } from 'electron'
import { refuseOtherOptions } from '../refuse.ts'

const OFFERED = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
  'devTools',
]

/**
 * Reads the preload script that a window asks for.
 * @throws when the window asks for a page that is not sandboxed and isolated: there is no other kind here
 */
export const preloadTextOf = (preferences: WebPreferences): string => {
  refuseOtherOptions('webPreferences', preferences, OFFERED)
  const {
    preload,
    sandbox = true,
    contextIsolation = true,
    nodeIntegration = false,
    webviewTag = false,
  } = preferences
  if (!sandbox || !contextIsolation || nodeIntegration || webviewTag)
    throw new Error(
      'The stand-in for Electron knows only sandboxed, isolated pages without Node and webviews.',
    )
  return typeof preload === 'string' ? readFileSync(preload, 'utf8') : ''
}
