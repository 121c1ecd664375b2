import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { Backup } from '#shared/backups/backup.ts'
import { filePathOf } from '../../documents/read-file.ts'
import { openDatabaseFile } from '../../platform/database-file.ts'
import { sizeOf } from '../../platform/stray-log.ts'
import { openTarget } from '../../transfer/export/target.ts'
import { backupPathOf, hashOfFile, mirrorOf } from '../backup-files.ts'
import { openBackupStore } from '../backup-store.ts'
import { damagedBackup } from '../refusals.ts'
import { mendCopy } from '../mirror.ts'
import { archiveEnd, headerOf, paddingAfter } from './tar.ts'

const AT_ONCE = 1024 * 1024

/** What the parts of an archive are called. */
export const DESCRIPTION_IN_ARCHIVE = 'description.json'
export const DATABASE_IN_ARCHIVE = 'shipdesk.db'
export const DOCUMENTS_IN_ARCHIVE = 'documents/'

type Archiving = {
  /** The folder that the backup lies in. */
  readonly from: string
  /** The documents of the desk, from which a damaged copy is made anew. */
  readonly documents: string
  readonly backup: Backup
  readonly path: string
}

/**
 * Writes a backup with its documents into one file, which is there only once it is whole. What is in it goes through memory
 * a piece at a time. Only while nobody else makes or removes backups there (`whileAlone`). A document that is damaged where the
 * backup lies and at the desk is left out and counted as missing.
 * @throws Refusal when the backup is damaged
 * @returns the bytes of the file
 */
export const writeArchive = ({ from, documents, backup, path }: Archiving, heed: () => void): number => {
  const { is_complete: _isComplete, ...described } = backup
  const modified = Date.parse(backup.at)
  if (hashOfFile(backupPathOf(from, backup.name), heed) !== backup.sha256) throw damagedBackup()
  const used = documentsOf(from, backup.name)
  const good = used.filter((hash) => mendCopy({ from: documents, to: mirrorOf(from) }, hash))
  const description = { ...described, documents_missing: used.length - good.length }
  const target = openTarget(path)
  const put = (name: string, source: string, isGood: (sha256: string) => boolean): void => {
    const size = sizeOf(source)
    target.write(headerOf({ name, size }, modified))
    const hash = createHash('sha256')
    let written = 0
    for (const piece of piecesOf(source)) {
      heed()
      hash.update(piece)
      written += piece.length
      target.write(piece)
    }
    if (written !== size || !isGood(hash.digest('hex'))) throw damagedBackup()
    target.write(paddingAfter(size))
  }
  try {
    const text = Buffer.from(JSON.stringify(description, undefined, 2))
    target.write(headerOf({ name: DESCRIPTION_IN_ARCHIVE, size: text.length }, modified))
    target.write(text)
    target.write(paddingAfter(text.length))
    put(DATABASE_IN_ARCHIVE, backupPathOf(from, backup.name), (sha256) => sha256 === backup.sha256)
    for (const hash of good)
      put(`${DOCUMENTS_IN_ARCHIVE}${hash}`, filePathOf(mirrorOf(from), hash), (sha256) => sha256 === hash)
    target.write(archiveEnd)
    target.finish()
    return target.size()
  } finally {
    target.close()
  }
}

/** The documents that a backup refers to. */
const documentsOf = (from: string, name: string): readonly string[] => {
  const database = openDatabaseFile(backupPathOf(from, name))
  try {
    return openBackupStore(database.reader)
      .usedFiles()
      .map(({ hash }) => hash)
  } finally {
    database.close()
  }
}

/** A file, a piece at a time. The piece is good until the next one. */
function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.alloc(AT_ONCE)
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      yield piece.subarray(0, read)
  } finally {
    closeSync(file)
  }
}
