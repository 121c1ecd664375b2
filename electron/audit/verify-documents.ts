import type { Sentence } from '#shared/texts/sentences.ts'
import { readDocumentFile } from '../documents/read-file.ts'
import { isTrouble } from '../platform/failure.ts'
import type { VerificationStore } from './verification-store.ts'
import type { Heed, PartReport } from './verify-report.ts'

const AT_ONCE = 50

type Ports = {
  readonly store: VerificationStore
  /** Where the files of documents lie. */
  readonly folder: string
  readonly heed: Heed
  readonly counted: () => void
  /** Whether a document lies in a file at this very moment: it may have been removed meanwhile. */
  readonly isStillNeeded: (hash: string) => boolean
}

/** Reads the file of every document, and holds it against its hash. */
export const verifyDocuments = async (ports: Ports, report: PartReport): Promise<void> => {
  const { store, heed, counted } = ports
  let damaged = 0
  for (let after = ''; ;) {
    const files = store.files(after, AT_ONCE)
    for (const { hash, documents: reference, damaged: isKnown } of files) {
      after = hash
      report.checked()
      counted()
      await heed()
      if (isWhole(ports.folder, hash)) continue
      if (isKnown > 0) damaged += 1
      else if (ports.isStillNeeded(hash))
        report.find(alteredFile(reference.split(', ')), reference.split(', ')[0])
    }
    if (files.length < AT_ONCE) break
  }
  if (damaged > 0) report.note({ key: 'verify_note_damaged', values: { count: damaged } })
}

/** Of the documents that lie in a file, so many are named. */
const MOST_NAMED = 3

const alteredFile = (references: readonly string[]): Sentence => {
  const further = references.length - MOST_NAMED
  const named = references.slice(0, MOST_NAMED).join(', ')
  const reference = further > 0 ? `${named} (+${further})` : named
  return { key: 'verify_document_altered', values: { reference } }
}

/** What the disk does not give out is not whole either. */
const isWhole = (folder: string, hash: string): boolean => {
  try {
    return readDocumentFile(folder, hash) !== undefined
  } catch (error) {
    if (isTrouble(error)) return false
    throw error
  }
}
