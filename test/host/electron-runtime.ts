import { existsSync, readFileSync } from 'node:fs'
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

const readIfThere = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined
