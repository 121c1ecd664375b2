import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { arch, homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { electronVersion } from './versions.ts'

const electronPackage = resolve(import.meta.dirname, '../../node_modules/electron')

/** Path of Electron's own binary; undefined where it was not downloaded. */
export const installedElectron = (): string | undefined => {
  const name = readIfThere(join(electronPackage, 'path.txt'))
  const version = readIfThere(join(electronPackage, 'dist/version'))?.replace(/^v/, '')
  if (name === undefined || version !== electronVersion()) return undefined
  const path = join(electronPackage, 'dist', name)
  return existsSync(path) ? path : undefined
}

const PROBE_MS = 5000
/** Enough to unpack a zip that is in the cache; a download that cannot be reached ends sooner. */
const OFFLINE_MS = 20_000

/** Tries once to get Electron's binary, from the cache or by download. */
export const fetchElectron = async (): Promise<string | undefined> => {
  const canDownload = Boolean(process.env['ELECTRON_GET_USE_PROXY']) || (await isReachable(downloadFolder()))
  if (canDownload) console.log(`Getting Electron ${electronVersion()} …`)
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: ['ignore', canDownload ? 'inherit' : 'ignore', 'ignore'],
    ...(!canDownload && { timeout: OFFLINE_MS }),
  })
  return installedElectron()
}

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

const cacheFolder = (): string => {
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

const isReachable = async (address: string): Promise<boolean> => {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })
    return true
  } catch {
    return false
  }
}

const readIfThere = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined
