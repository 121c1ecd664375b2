import type { Lookups } from './decide.ts'
import type { DuplicateStore } from './duplicate-store.ts'

/**
 * What one import sees of what is here already. Two shipments of a file that have references of their own are two, also
 * when they are of one order: for them only what was here before the import counts, not what it has made itself.
 * @param made by imports of the same file that did not come to their end
 */
export const lookupsOfImport = (
  here: Pick<DuplicateStore, 'ofReference' | 'ofCustomReference'>,
  made: ReadonlySet<string>,
): Lookups => {
  // By order, what there was when it was asked for the first time, before anything of it was made.
  const before = new Map<string, string | undefined>()
  const beforeOf = (customReference: string): string | undefined => {
    if (!before.has(customReference))
      before.set(customReference, here.ofCustomReference(customReference, made)?.reference)
    return before.get(customReference)
  }
  return {
    ofReference: here.ofReference,
    ofCustomReference: (customReference, isNamed) => {
      const known = customReference === undefined ? undefined : beforeOf(customReference)
      if (!isNamed) return here.ofCustomReference(customReference)
      return known === undefined ? undefined : here.ofReference(known)
    },
  }
}
