import type { Reader, Writer } from '../platform/database.ts'

/** The next number of each way of writing numbers. */
export const openNumberStore = ({ prepare }: Reader) => {
  const select = prepare<[string], { readonly next: number }>(
    'SELECT next FROM number_range WHERE pattern = ?',
  )
  const upsert = prepare<[string, number], void>(
    'INSERT INTO number_range VALUES (?, ?) ON CONFLICT (pattern) DO UPDATE SET next = excluded.next',
  )
  return {
    next: (pattern: string): number | undefined => select.get(pattern)?.next,
    setNext: (_writer: Writer, pattern: string, next: number): void => void upsert.run(pattern, next),
  }
}
export type NumberStore = ReturnType<typeof openNumberStore>
