import { chmodSync, mkdirSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'

/** Where everything that a desk stores lies. */
export type DataFolder = {
  readonly path: string
  readonly database: string
  readonly logs: string
  /** The bytes of paperless documents. */
  readonly documents: string
  /** Files that turned out to be damaged. */
  readonly quarantine: string
  /** What the processes at work on it are known by. */
  readonly running: string
  /** Copies of the desk from earlier moments. */
  readonly backups: string
}

/** Makes the folder, for its owner only, and names what lies in it. */
export const openDataFolder = (path: string): DataFolder => {
  const folder = {
    path,
    database: join(path, 'shipdesk.db'),
    logs: join(path, 'logs'),
    documents: join(path, 'documents'),
    quarantine: join(path, 'quarantine'),
    running: join(path, 'running'),
    backups: join(path, 'backups'),
  }
  mkdirSync(folder.logs, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  return folder
}

/**
 * The folder that was named (`--data DIR`, then the variable SHIPDESK_DATA), else the usual one of the
 * system, the same for the window and for the command line.
 */
export const chooseDataFolder = (named: string | undefined): string =>
  resolve(named ?? process.env['SHIPDESK_DATA'] ?? join(applicationData(), 'Shipdesk'))

const applicationData = (): string => {
  switch (platform()) {
    case 'win32':
      return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support')
    default:
      return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  }
}
