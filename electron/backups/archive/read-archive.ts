import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { type BackupDescription, backupDescription } from '#shared/backups/backup.ts'
import { filePathOf } from '../../documents/read-file.ts'
import { parseQuietly } from '../../platform/json.ts'
import { sizeOf } from '../../platform/stray-log.ts'
import { foreignArchive } from '../refusals.ts'
import { HEADER_BYTES_IN_ARCHIVE, paddingAfter, readHeader } from './tar.ts'
import { DATABASE_IN_ARCHIVE, DESCRIPTION_IN_ARCHIVE, DOCUMENTS_IN_ARCHIVE } from './write-archive.ts'

const AT_ONCE = 1024 * 1024
const MOST_OF_DESCRIPTION = 64 * 1024
/** Far more than any document that a desk takes. */
const MOST_OF_DOCUMENT = 256 * 1024 * 1024

/** An archive as it is read, from its beginning to its end. Whatever is not what a desk writes is refused. */
const openArchive = (path: string) => {
  const file = openSync(path, 'r')
  const total = statSync(path).size
  let at = 0
  const take = (into: Buffer): Uint8Array => {
    const read = readSync(file, into, 0, into.length, at)
    at += read
    if (read !== into.length) throw foreignArchive()
    return into
  }
  return {
    /** The next file, if there is one. */
    next: () => {
      const found = readHeader(take(Buffer.alloc(HEADER_BYTES_IN_ARCHIVE)))
      if (found === 'end') return undefined
      // What claims to have more bytes than the whole archive is no good.
      if (found === undefined || found.size > total - at) throw foreignArchive()
      return found
    },
    /** The bytes of the file that comes next, a piece at a time; each is good until the next one. */
    pieces: function* (size: number): Generator<Uint8Array> {
      const buffer = Buffer.alloc(Math.min(AT_ONCE, size))
      for (let left = size; left > 0; left -= Math.min(AT_ONCE, left))
        yield take(buffer.subarray(0, Math.min(AT_ONCE, left)))
      take(Buffer.alloc(paddingAfter(size).length))
    },
    close: () => closeSync(file),
  }
}
type OpenArchive = ReturnType<typeof openArchive>

const readDescriptionOf = (archive: OpenArchive): BackupDescription => {
  const entry = archive.next()
  if (entry?.name !== DESCRIPTION_IN_ARCHIVE || entry.size > MOST_OF_DESCRIPTION) throw foreignArchive()
  const text = Buffer.concat([...archive.pieces(entry.size)].map((piece) => Buffer.from(piece))).toString(
    'utf8',
  )
  const { data } = backupDescription.safeParse(parseQuietly(text))
  if (!data) throw foreignArchive()
  return data
}

/** What an archive says of itself. @throws Refusal when it is none */
export const describeArchive = (path: string): BackupDescription => {
  const archive = openArchive(path)
  try {
    return readDescriptionOf(archive)
  } finally {
    archive.close()
  }
}

type Unpacking = {
  readonly path: string
  /** Where the database goes. */
  readonly database: string
  /** Where documents go, by their hash. */
  readonly documents: string
}

/**
 * Takes an archive apart, in one way through it. A file is called by what the desk calls it, and never by what a stranger
 * wrote; documents have to be what their hash says.
 * @throws Refusal when it is not what a desk writes
 */
export const unpackArchive = (
  { path, database, documents }: Unpacking,
  heed: () => void,
): BackupDescription => {
  const archive = openArchive(path)
  try {
    const description = readDescriptionOf(archive)
    const entry = archive.next()
    if (entry?.name !== DATABASE_IN_ARCHIVE || entry.size !== description.bytes) throw foreignArchive()
    if (writePieces(database, archive.pieces(entry.size), heed) !== description.sha256) throw foreignArchive()
    for (let document = archive.next(); document; document = archive.next()) {
      const hash = hashInName(document.name)
      if (hash === undefined || document.size > MOST_OF_DOCUMENT) throw foreignArchive()
      const target = filePathOf(documents, hash)
      const pieces = archive.pieces(document.size)
      if (sizeOf(target) === document.size && document.size > 0) for (const _ of pieces) heed()
      else unpackDocument(target, { hash, pieces }, heed)
    }
    return description
  } finally {
    archive.close()
  }
}

const hashInName = (name: string): string | undefined => {
  const hash = name.startsWith(DOCUMENTS_IN_ARCHIVE) ? name.slice(DOCUMENTS_IN_ARCHIVE.length) : ''
  return /^[0-9a-f]{64}$/u.test(hash) ? hash : undefined
}

type Document = { readonly hash: string; readonly pieces: Iterable<Uint8Array> }

const unpackDocument = (target: string, { hash, pieces }: Document, heed: () => void): void => {
  const unfinished = `${target}.part`
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  try {
    if (writePieces(unfinished, pieces, heed) !== hash) throw foreignArchive()
    renameSync(unfinished, target)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** @returns the SHA-256 of what was written */
const writePieces = (path: string, pieces: Iterable<Uint8Array>, heed: () => void): string => {
  const hash = createHash('sha256')
  const file = openSync(path, 'w', 0o600)
  try {
    for (const piece of pieces) {
      heed()
      hash.update(piece)
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at)
    }
    fsyncSync(file)
    return hash.digest('hex')
  } finally {
    closeSync(file)
  }
}
