import { type DownloadOptions, downloadArtifact, type Progress } from '@electron/get'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { electronVersion } from '../host/versions.ts'
import { cacheFolder } from './electron-cache.ts'
import { disabledReason } from './why-not.ts'

const electronPackage = resolve(import.meta.dirname, '../../node_modules/electron')

/**
 * Gets Electron's zip, from the cache or by download, and checks it.
 * @returns why it could not be had; undefined when it lies in the cache
 */
export const downloadElectron = async (
  tell: (progress: Progress) => void,
  patienceMs = 30_000,
): Promise<string | undefined> => {
  const stalled = new AbortController()
  const giveUp = (): void => stalled.abort(new Error(`nothing came for ${patienceMs / 1000} seconds`))
  const timer = setTimeout(giveUp, patienceMs)
  const downloadOptions: DownloadOptions = {
    quiet: true,
    signal: stalled.signal,
    getProgressCallback: async (progress: Progress) => {
      timer.refresh()
      tell(progress)
    },
  }
  try {
    await downloadArtifact({
      version: electronVersion(),
      artifactName: 'electron',
      platform: platform(),
      arch: arch(),
      downloadOptions,
      ...knownChecksums(),
      cacheRoot: cacheFolder(),
    })
    return undefined
  } catch (error) {
    return disabledReason(error, process.env)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Unpacks the zip that lies in the cache to where Electron is started from.
 * @returns why it could not be done
 */
export const unpackElectron = (): string | undefined => {
  const { status, stderr } = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  return status === 0
    ? undefined
    : (stderr.split('\n').find((line) => line !== '') ?? 'it cannot be unpacked')
}

/** What the package knows of its own files, unless a mirror has files of its own. */
const knownChecksums = (): { readonly checksums?: Record<string, string> } => {
  if (process.env['electron_use_remote_checksums']) return {}
  const text = readFileSync(join(electronPackage, 'checksums.json'), 'utf8')
  return { checksums: z.record(z.string(), z.string()).parse(JSON.parse(text)) }
}
