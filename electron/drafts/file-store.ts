import type { Reader, Writer } from '../platform/database.ts'

type FileRow = { readonly key: string; readonly id: string; readonly hash: string; readonly size: number }

/** The files that lie on unfinished forms, whose bytes are kept under their hash; and how much room the forms take. */
export const openDraftFileStore = ({ prepare }: Reader) => {
  const select = prepare<[string], FileRow>('SELECT * FROM draft_file WHERE key = CAST(? AS TEXT)')
  const upsert = prepare<[FileRow], void>(
    `INSERT INTO draft_file VALUES (@key, @id, @hash, @size)
     ON CONFLICT (key, id) DO UPDATE SET hash = excluded.hash, size = excluded.size`,
  )
  const remove = prepare<[string, string], void>('DELETE FROM draft_file WHERE key = ? AND id = ?')
  // Of long texts, how long they are is known without reading them.
  const others = prepare<[string], { readonly drafts: number; readonly bytes: number }>(
    'SELECT count(*) AS drafts, coalesce(sum(octet_length(value)), 0) AS bytes FROM draft WHERE key <> ?',
  )
  // A file may be kept a moment before the form that it lies on.
  const otherForms = prepare<[string, string], { readonly forms: number }>(
    `SELECT count(*) AS forms FROM (SELECT key FROM draft WHERE key <> ? UNION SELECT key FROM draft_file WHERE key <> ?)`,
  )
  const allFiles = prepare<[], { readonly bytes: number }>(
    'SELECT coalesce(sum(size), 0) AS bytes FROM draft_file',
  )
  const withoutDraft = prepare<[], FileRow>(
    'SELECT * FROM draft_file WHERE key NOT IN (SELECT key FROM draft)',
  )
  return {
    /** How many forms besides one are kept, or have files that are. */
    formsBesides: (key: string): number => otherForms.get(key, key)?.forms ?? 0,
    /** How large the files of all forms are together. */
    bytesOfFiles: (): number => allFiles.get()?.bytes ?? 0,
    /** Files of forms that are not kept. */
    ofNoDraft: (): readonly FileRow[] => withoutDraft.all(),
    /** How many drafts are kept besides one, and how large they are. */
    besides: (key: string) => others.get(key) ?? { drafts: 0, bytes: 0 },
    ofDraft: (key: string): readonly FileRow[] => select.all(key),
    set: (_writer: Writer, row: FileRow): void => void upsert.run(row),
    remove: (_writer: Writer, { key, id }: Pick<FileRow, 'key' | 'id'>): void => void remove.run(key, id),
  }
}
export type DraftFileStore = ReturnType<typeof openDraftFileStore>
