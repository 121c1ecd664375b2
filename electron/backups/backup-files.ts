import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Backup, type BackupDescription, backupDescription } from '#shared/backups/backup.ts'
import { syncFolder } from '../documents/files.ts'
import { isMissing } from '../documents/read-file.ts'
import { parseQuietly } from '../platform/json.ts'
import { sizeOf } from '../platform/stray-log.ts'
import { openTarget } from '../transfer/export/target.ts'

/** The files of a backup, by its name. */
export const backupPathOf = (folder: string, name: string): string => join(folder, `${name}.db`)
const descriptionPathOf = (folder: string, name: string): string => join(folder, `${name}.json`)
/** Where documents lie beside the backups of a folder, each once. */
export const mirrorOf = (folder: string): string => join(folder, 'documents')

/** What a backup of that moment is called. */
export const backupNameOf = (at: Date): string => at.toISOString().replaceAll(/[:.]/gu, '-')

const ours = /^(?<name>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)\.(?:db|json)(?<rest>.*)$/u

/** Of another version it may be, `damaged` it is where it is no JSON at all. */
const readDescription = (path: string): BackupDescription | 'damaged' | undefined => {
  try {
    const parsed = parseQuietly(readFileSync(path, 'utf8'))
    return parsed === undefined ? 'damaged' : backupDescription.safeParse(parsed).data
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The names in a folder; none when it is not there. */
export const namesInFolder = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/**
 * The backups in a folder, newest first. Only what was finished counts: the description of a backup is written last.
 * Nothing is opened, so this is as quick as the folder is.
 */
export const listBackups = (folder: string): readonly Backup[] =>
  namesInFolder(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((file) => {
      const found = readDescription(join(folder, file))
      if (found === 'damaged') return undescribed(folder, file)
      if (found === undefined || file !== `${found.name}.json`) return []
      return [{ ...found, is_complete: sizeOf(backupPathOf(folder, found.name)) === found.bytes }]
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))

/** A backup whose description cannot be read: all that is known is what its files are called and take. */
const undescribed = (folder: string, file: string): readonly Backup[] => {
  const name = ours.exec(file)?.groups?.['name']
  if (name === undefined) return []
  return [
    {
      name,
      at: name.replace(/T(\d\d)-(\d\d)-(\d\d)-/u, 'T$1:$2:$3.'),
      reason: 'other',
      desk_name: '',
      rows: { shipments: 0, documents: 0, entries: 0 },
      bytes: sizeOf(backupPathOf(folder, name)),
      document_bytes: 0,
      documents_missing: 0,
      schema: 0,
      program_version: '',
      sha256: '0'.repeat(64),
      is_complete: false,
      has_no_description: true,
    },
  ]
}

/** The backup of that name. */
export const findBackup = (folder: string, name: string): Backup | undefined =>
  listBackups(folder).find((backup) => backup.name === name)

/** Writes a description beside its database, from when on the backup counts. */
export const writeDescription = (folder: string, description: BackupDescription): void => {
  const target = openTarget(descriptionPathOf(folder, description.name))
  try {
    target.write(`${JSON.stringify(description, undefined, 2)}\n`)
    target.finish()
  } finally {
    target.close()
  }
  syncFolder(folder)
}

/** Takes a backup away: first what makes it count. */
export const removeBackup = (folder: string, name: string): void => {
  rmSync(descriptionPathOf(folder, name), { force: true })
  rmSync(backupPathOf(folder, name), { force: true })
}

/**
 * Takes away what a backup that was ended half-way has left. Only while nobody else makes one. What has a description stays,
 * also one that cannot be read, as it is damaged or of another version: the records beside it may be good.
 */
export const removeRests = (folder: string): void => {
  const there = new Set(namesInFolder(folder))
  const isRest = (file: string): boolean => {
    const { name = '', rest = '' } = ours.exec(file)?.groups ?? {}
    if (name === '') return false
    return rest !== '' || (file.endsWith('.db') && !there.has(`${name}.json`))
  }
  for (const file of [...there].filter(isRest)) rmSync(join(folder, file), { force: true })
}

/** The databases of all backups of a folder, also of those whose descriptions cannot be read. */
export const databasesIn = (folder: string): readonly string[] =>
  namesInFolder(folder)
    .filter((file) => file.endsWith('.db') && ours.test(file))
    .map((file) => join(folder, file))

/** Makes a folder for backups, for its owner only. */
export const makeBackupFolder = (folder: string): void =>
  void mkdirSync(folder, { recursive: true, mode: 0o700 })

const AT_ONCE = 1024 * 1024

/** The SHA-256 of a file of any size. @param heed called between pieces; what it throws ends it */
export const hashOfFile = (path: string, heed: () => void = () => undefined): string => {
  const file = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const piece = Buffer.alloc(AT_ONCE)
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      heed()
      hash.update(piece.subarray(0, read))
    }
    return hash.digest('hex')
  } finally {
    closeSync(file)
  }
}

const SYNC_EVERY = 16 * AT_ONCE

/**
 * Copies a file so that it can be seen how far that is, also onto a slow stick, which is not left to write it all at the end.
 * @param heed called between pieces; what it throws ends it
 */
export const copyInPieces = (source: string, target: string, heed: () => void): void => {
  const from = openSync(source, 'r')
  try {
    const to = openSync(target, 'w', 0o600)
    try {
      const piece = Buffer.alloc(AT_ONCE)
      let copied = 0
      for (let read = readSync(from, piece); read > 0; read = readSync(from, piece)) {
        heed()
        for (let written = 0; written < read;) written += writeSync(to, piece, written, read - written)
        copied += read
        if (copied % SYNC_EVERY < read) fsyncSync(to)
      }
    } finally {
      closeSync(to)
    }
  } finally {
    closeSync(from)
  }
}
