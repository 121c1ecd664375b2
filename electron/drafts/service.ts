import type { Draft, DraftFile, DraftFileById, KeptDraft } from '#shared/drafts.ts'
import { createDraftFiles, type DraftFilePorts } from './files.ts'
import type { RecordStore } from '../records/store.ts'

type DraftPorts = DraftFilePorts & { readonly store: RecordStore<Pick<Draft, 'key' | 'value'>> }
type Nothing = Readonly<Record<string, never>>
const none: ReadonlySet<string> = new Set()

/** Forms that are not finished: kept while a person types, so that nothing is lost. Not audited. */
export const createDraftService = ({ store, ...ports }: DraftPorts) => {
  const { database } = ports
  const files = createDraftFiles(ports)
  return {
    get: (key: string): { readonly value: Draft['value'] } => ({
      value: store.find(key)?.record?.value ?? null,
    }),
    save: ({ key, value, files: wanted }: Draft): KeptDraft => {
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
    file: (asked: DraftFileById): { readonly content: Uint8Array } => ({ content: files.read(asked) }),
  }
}
export type DraftService = ReturnType<typeof createDraftService>
