import type { Reader } from '../platform/database.ts'

/** What refers to files. */
export const openUseStore = ({ prepare }: Reader) => {
  const select = prepare<[string, string], { readonly used: number }>(
    `SELECT EXISTS (SELECT 1 FROM document WHERE hash = CAST(? AS TEXT))
         OR EXISTS (SELECT 1 FROM draft_file WHERE hash = CAST(? AS TEXT)) AS used`,
  )
  const selectBeginning = prepare<[string, string, string, string], { readonly hash: string }>(
    `SELECT hash FROM document WHERE hash BETWEEN CAST(? AS TEXT) AND CAST(? AS TEXT)
     UNION ALL SELECT hash FROM draft_file WHERE hash BETWEEN CAST(? AS TEXT) AND CAST(? AS TEXT)`,
  )
  return {
    /** Whether anything refers to a file of that name. */
    isUsed: (name: string): boolean => select.get(name, name)?.used === 1,
    /** The names of all files that something refers to and that begin like this. */
    usedFrom: (beginning: string): ReadonlySet<string> => {
      const end = `${beginning}g`
      return new Set(selectBeginning.all(beginning, end, beginning, end).map((row) => row.hash))
    },
  }
}
export type UseStore = ReturnType<typeof openUseStore>
