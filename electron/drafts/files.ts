import { type Refusal, refuse } from '#shared/api-error.ts'
import { FILE_SIZE_LIMIT } from '#shared/documents/document.ts'
import { type DraftFile, type DraftFileById, draftLimits, MOST_DRAFT_FILES } from '#shared/drafts.ts'
import { toMegabytes } from '#shared/measures.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import type { DocumentFiles } from '../documents/files.ts'
import type { Database, Writer } from '../platform/database.ts'
import type { DraftFileStore } from './file-store.ts'

export type DraftFilePorts = {
  readonly database: Database
  readonly fileStore: DraftFileStore
  readonly files: DocumentFiles
}

/** The files that lie on unfinished forms. Nobody looks into them before they are saved with a shipment. */
export const createDraftFiles = ({ database, fileStore, files }: DraftFilePorts) => {
  return {
    /** Lets go of bytes that nothing refers to any more. */
    release: files.releaseUnused,

    /** @throws Refusal when it is too large to be a document, or one too many */
    keep: ({ key, id, content }: DraftFile): void => {
      if (content.length >= FILE_SIZE_LIMIT) throw tooLarge()
      const replaced = database.write((writer) => {
        const there = fileStore.ofDraft(key)
        const before = there.find((file) => file.id === id)
        if (!before && there.length >= MOST_DRAFT_FILES) throw tooMany()
        if (there.length === 0 && fileStore.formsBesides(key) >= draftLimits.drafts)
          throw noRoom('too_many_drafts', draftLimits.drafts)
        const bytes = fileStore.bytesOfFiles() - (before?.size ?? 0) + content.length
        if (bytes > draftLimits.fileBytes)
          throw noRoom('drafts_too_large', toMegabytes(draftLimits.fileBytes))
        fileStore.set(writer, { key, id, hash: files.keep(writer, content), size: content.length })
        return before ? [before.hash] : []
      })
      files.releaseUnused(replaced)
    },

    /** @throws Refusal when it is not there, or not what was kept any more */
    read: ({ key, id }: DraftFileById): Uint8Array => {
      const file = fileStore.ofDraft(key).find((one) => one.id === id)
      const content = file && files.read(file.hash)
      if (content) return content
      throw refuse('not_found', {
        code: 'not_found',
        sentence: { key: 'draft_file_gone' },
      })
    },

    /** Forgets those of a draft that do not lie on it any more. @returns the names of their bytes, to be released */
    dropOthers: (writer: Writer, key: string, wanted: ReadonlySet<string>): readonly string[] => {
      const dropped = fileStore.ofDraft(key).filter(({ id }) => !wanted.has(id))
      for (const file of dropped) fileStore.remove(writer, file)
      return dropped.map(({ hash }) => hash)
    },

    /** Lets go of files whose form was never kept, a day after they came: their page is gone by then. */
    dropForsaken: (now: Date): void => {
      const isForsaken = (hash: string): boolean => now.getTime() - (files.writtenAt(hash) ?? 0) > DAY
      const forsaken = fileStore.ofNoDraft().filter(({ hash }) => isForsaken(hash))
      if (forsaken.length === 0) return
      database.write((writer) => {
        for (const file of forsaken) fileStore.remove(writer, file)
      })
      files.releaseUnused(forsaken.map(({ hash }) => hash))
    },

    /** Those of some ids that are not kept. */
    missing: (key: string, ids: readonly string[]): readonly string[] => {
      const there = new Set(fileStore.ofDraft(key).map(({ id }) => id))
      return ids.filter((id) => !there.has(id))
    },
  }
}

const DAY = 24 * 60 * 60 * 1000

const tooLarge = (): Refusal =>
  refuse('validation_error', {
    property: '$.content',
    code: 'file_too_large',
    sentence: { key: 'document_too_large', values: { limit: toMegabytes(FILE_SIZE_LIMIT) } },
  })
const tooMany = (): Refusal =>
  refuse('validation_error', {
    property: '$.id',
    code: 'too_many_elements',
    sentence: { key: 'too_many_draft_files', values: { limit: MOST_DRAFT_FILES } },
  })
const noRoom = (key: SentenceKey, limit: number): Refusal =>
  refuse('validation_error', {
    property: '$.content',
    code: 'value_too_long',
    sentence: { key, values: { limit } },
  })
