import { useFullLabelOf } from './use-label-of.ts'

/** What the desk filled in, as people read it: each property once, in whichever of the contents it stands. */
export const useFilledIn = (): ((paths: readonly string[]) => readonly string[]) => {
  const fullLabelOf = useFullLabelOf()
  return (paths) => [...new Set(paths.map((path) => fullLabelOf(path.replaceAll(/\[\d+\]/gu, '[]'))))]
}
