import { z } from 'zod'

const key = z.string().regex(/^[a-z0-9_-]{1,64}$/u, { error: 'invalid_value' })
/** Made up by the page, by chance. */
export const draftFileId = z.string().regex(/^[0-9a-f]{32}$/u, { error: 'invalid_value' })

/** So many files may lie on a page that is not finished. */
export const MOST_DRAFT_FILES = 50

/** How large one form may be as it is kept, how many there may be, and how large all of them together. */
export const draftLimits = {
  bytes: 8 * 1024 * 1024,
  drafts: 500,
  allBytes: 64 * 1024 * 1024,
  /** How large the files may be together that lie on all of them. */
  fileBytes: 1024 * 1024 * 1024,
}

/** A form that is not finished yet, kept so that nothing typed is lost. */
export const draft = z.strictObject({
  key,
  value: z.json(),
  /** The files that lie on it now; those that it had besides are let go. Absent, all stay. */
  files: z.array(draftFileId).max(MOST_DRAFT_FILES).exactOptional(),
})
export const draftByKey = z.strictObject({ key })
export type DraftToSave = z.output<typeof draft>

/** What keeping a draft tells: which of its files have to be handed in once more, as they are not there. */
export type StoredDraft = { readonly missing_files: readonly string[] }

export const draftFileById = z.strictObject({ key, id: draftFileId })
export type DraftFileById = z.output<typeof draftFileById>

/** A file that lies on a form which is not finished. */
export const draftFile = draftFileById.extend({
  content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type DraftFile = z.output<typeof draftFile>
