import { lstatSync, readlinkSync, realpathSync, statSync, type BigIntStats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { refuse, type Refusal } from '#shared/api-error.ts'

/** Refuses files and folders that lie in the data folder. @throws Refusal */
export type RefuseDataFolder = (path: string, property?: string) => void

/**
 * Keeps what is written for others out of the data folder, whatever way leads there: links, `..`, another spelling where
 * upper and lower case are one, a further name of the very same file. Every place that writes a file asks this.
 */
export const createDataFolderGuard =
  (dataFolder: string): RefuseDataFolder =>
  (path, property) => {
    if (liesWithin(resolve(path), dataFolder)) throw refusal(property)
  }

const refusal = (property: string | undefined): Refusal =>
  refuse('validation_error', {
    ...(property !== undefined && { property }),
    code: 'invalid_value',
    sentence: { key: 'folder_of_desk' },
  })

/** Whether a path leads into a folder, or to it. What does not exist yet lies where it would be made. */
export const liesWithin = (path: string, folder: string): boolean => {
  const inside = identityOf(folder)
  if (inside === undefined) return false
  for (let at = leadsTo(path); ; at = dirname(at)) {
    if (identityOf(at) === inside) return true
    if (dirname(at) === at) return isFileOf(path, folder)
  }
}

/**
 * Whether two paths are one folder, whatever links and spellings lead there. Of one that is not there now, nobody knows
 * whether its system tells upper from lower case: it counts as the same.
 */
export const isSameFolder = (one: string, other: string): boolean => {
  const identities = [identityOf(one), identityOf(other)]
  if (identities.every((known) => known !== undefined)) return identities[0] === identities[1]
  const [first, second] = [one, other].map((path) => leadsTo(resolve(path)).normalize('NFC').toLowerCase())
  return first === second
}

/** A file of the folder under another name elsewhere: what is written there is written into the folder. */
const isFileOf = (path: string, folder: string): boolean => {
  const stats = statsOf(path)
  if (!stats?.isFile() || stats.nlink < 2n) return false
  return ['', '-wal', '-shm'].some((end) => identityOf(join(folder, `shipdesk.db${end}`)) === identity(stats))
}

const MOST_LINKS = 40

/** Where a path leads, through links that lead nowhere yet as well. */
const leadsTo = (path: string, links = 0): string => {
  try {
    return realpathSync(path)
  } catch {
    if (dirname(path) === path || links > MOST_LINKS) return path
    const parent = leadsTo(dirname(path), links + 1)
    const here = join(parent, basename(path))
    const target = linkTarget(here)
    return target === undefined ? here : leadsTo(resolve(parent, target), links + 1)
  }
}

const linkTarget = (path: string): string | undefined => {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined
  } catch {
    return undefined
  }
}

const statsOf = (path: string): BigIntStats | undefined => {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return undefined
  }
}

/** A file or folder by what the system itself knows it by, so that spelling does not count. */
const identity = ({ dev, ino }: BigIntStats): string => `${dev} ${ino}`
const identityOf = (path: string): string | undefined => {
  const stats = statsOf(path)
  return stats && identity(stats)
}
