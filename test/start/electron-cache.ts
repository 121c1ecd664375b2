import { createHash } from 'node:crypto'
import { arch, homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { electronVersion } from '../host/versions.ts'

/** What a person can do where Electron's binary cannot be fetched. */
export const remedy = (): string => {
  const zip = `electron-v${electronVersion()}-${platform()}-${arch()}.zip`
  const folder = createHash('sha256').update(downloadFolder()).digest('hex')
  return (
    `set ELECTRON_MIRROR to a mirror of Electron's releases that this computer reaches, ` +
    `or put ${zip} into ${join(cacheFolder(), folder)} (electron_config_cache moves that cache)`
  )
}

const downloadFolder = (): string => {
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/'
  return `${mirror}v${electronVersion()}`
}

/** Where downloads of Electron are kept for all programs of this person. */
export const cacheFolder = (): string => {
  const asked = process.env['electron_config_cache']
  if (asked !== undefined && asked !== '') return resolve(asked)
  switch (platform()) {
    case 'darwin':
      return join(homedir(), 'Library/Caches/electron')
    case 'win32':
      return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData/Local'), 'electron/Cache')
    default:
      return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'electron')
  }
}
