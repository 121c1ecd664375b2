import { chmodSync, mkdirSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { moveToLocalProfile, type ProfileFolders } from './local-profile.ts'

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

/** Says that a desk lies elsewhere from now on. */
export type SayMoved = (folders: ProfileFolders) => void

/**
 * The folder that was named (`--data DIR`, then the variable SHIPDESK_DATA), else the usual one of the
 * system, the same for the window and for the command line.
 * @param sayMoved called where the desk has to be moved there first
 */
export const chooseDataFolder = (
  named: string | undefined,
  sayMoved: SayMoved = sayOnStandardError,
): string =>
  resolve(
    named ??
      process.env['SHIPDESK_DATA'] ??
      usualDataFolder({ platform: platform(), environment: process.env, home: homedir() }, sayMoved),
  )

type System = {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The folder of the system for what a program keeps for one person on one computer. */
export const usualDataFolder = (
  { platform: name, environment, home }: System,
  sayMoved: SayMoved,
): string => {
  if (name === 'darwin') return join(home, 'Library', 'Application Support', 'Shipdesk')
  if (name !== 'win32') return join(environment['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Shipdesk')
  const folders = {
    roaming: join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Shipdesk'),
    local: join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Shipdesk'),
  }
  const { path, isMoved, left } = moveToLocalProfile(folders)
  if (left !== undefined) process.stderr.write(`${leftSentence(left)}\n`)
  if (isMoved) sayMoved(folders)
  return path
}

/** That a desk was moved, in a sentence for logs and the command line. */
export const movedSentence = ({ roaming, local }: ProfileFolders): string =>
  `The records of this desk were moved from ${roaming}, which Windows copies to other computers, to ${local}.`

const leftSentence = (left: string): string =>
  `Records that an earlier move left in ${left} were not touched: nothing shows that they are the ones of this desk.`

const sayOnStandardError: SayMoved = (folders) => void process.stderr.write(`${movedSentence(folders)}\n`)
