import type { Reader, Writer } from '../platform/database.ts'

/** Unfinished forms by key, each as JSON text. */
export const openDraftStore = ({ prepare }: Reader) => {
  const select = prepare<[string], { readonly value: string }>('SELECT value FROM draft WHERE key = ?')
  const upsert = prepare<[string, string, number], void>(
    `INSERT INTO draft VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated = excluded.updated`,
  )
  const remove = prepare<[string], void>('DELETE FROM draft WHERE key = ?')
  return {
    get: (key: string): string | undefined => select.get(key)?.value,
    set: (
      _writer: Writer,
      key: string,
      { value, at }: { readonly value: string; readonly at: number },
    ): void => void upsert.run(key, value, at),
    remove: (_writer: Writer, key: string): void => void remove.run(key),
  }
}
export type DraftStore = ReturnType<typeof openDraftStore>
