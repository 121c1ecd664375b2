import type { Reader } from '../platform/database.ts'

/** What refers to files. */
export const openUseStore = ({ prepare }: Reader) => {
  const select = prepare<[string, string], { readonly used: number }>(
    `SELECT EXISTS (SELECT 1 FROM document WHERE hash = CAST(? AS TEXT))
         OR EXISTS (SELECT 1 FROM draft_file WHERE hash = CAST(? AS TEXT)) AS used`,
  )
  return {
    /** Whether anything refers to a file of that name. */
    isUsed: (name: string): boolean => select.get(name, name)?.used === 1,
  }
}
export type UseStore = ReturnType<typeof openUseStore>
