import { refuse, type Refusal } from '#shared/api-error.ts'
import {
  type DraftToSave,
  type DraftFile,
  type DraftFileById,
  draftLimits,
  type StoredDraft,
} from '#shared/drafts.ts'
import { toMegabytes } from '#shared/measures.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import { createDraftFiles, type DraftFilePorts } from './files.ts'
import type { Nothing } from '../platform/nothing.ts'
import type { RecordStore } from '../records/store.ts'

type DraftPorts = DraftFilePorts & {
  readonly store: RecordStore<Pick<DraftToSave, 'key' | 'value'>>
  readonly now: () => Date
}
const none: ReadonlySet<string> = new Set()

/** Forms that are not finished: kept while a person types, so that nothing is lost. Not audited. */
export const createDraftService = ({ store, now, ...ports }: DraftPorts) => {
  const { database } = ports
  const files = createDraftFiles(ports)
  files.dropForsaken(now())
  return {
    get: (key: string): { readonly value: DraftToSave['value'] } => ({
      value: store.find(key)?.record?.value ?? null,
    }),
    /** @throws Refusal when there is no room for it */
    save: ({ key, value, files: wanted }: DraftToSave): StoredDraft => {
      checkRoom(value, ports.fileStore.besides(key))
      const dropped = database.write((writer) => {
        store.save(writer, { key, value })
        return wanted ? files.dropOthers(writer, key, new Set(wanted)) : []
      })
      files.release(dropped)
      return { missing_files: files.missing(key, wanted ?? []) }
    },
    discard: (key: string): Nothing => {
      const dropped = database.write((writer) => {
        store.remove(writer, key)
        return files.dropOthers(writer, key, none)
      })
      files.release(dropped)
      return {}
    },
    /** @throws Refusal when it is too large, or one too many */
    keepFile: (file: DraftFile): Nothing => {
      files.keep(file)
      return {}
    },
    /** @throws Refusal when it is not kept */
    file: (file: DraftFileById): { readonly content: Uint8Array } => ({ content: files.read(file) }),
  }
}
export type DraftService = ReturnType<typeof createDraftService>

/** @param others what is kept besides. @throws Refusal */
const checkRoom = (
  value: DraftToSave['value'],
  others: { readonly drafts: number; readonly bytes: number },
): void => {
  const bytes = Buffer.byteLength(JSON.stringify(value))
  if (bytes > draftLimits.bytes) throw noRoom('draft_too_large', toMegabytes(draftLimits.bytes))
  if (others.drafts >= draftLimits.drafts) throw noRoom('too_many_drafts', draftLimits.drafts)
  if (others.bytes + bytes > draftLimits.allBytes)
    throw noRoom('drafts_too_large', toMegabytes(draftLimits.allBytes))
}

const noRoom = (key: SentenceKey, limit: number): Refusal =>
  refuse('validation_error', {
    property: '$.value',
    code: 'value_too_long',
    sentence: { key, values: { limit } },
  })
