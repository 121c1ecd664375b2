import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { chunksOf } from '#shared/chunks.ts'

/** Which of the actions that were begun reads: what one has read another must not take for what is so now. */
export const ReadingAction = createContext(0)

/** The most shipments that the desk tells of in one answer. */
const AT_ONCE = 1000

/** Reads something of some shipments. */
export type ReadSome<Item> = (
  shipments: string[],
  options: { readonly signal: AbortSignal },
) => Promise<{ readonly items: readonly Item[] }>

/** What was read: `undefined` until it is there, and where it could not be read. */
type ReadOnce<Item> = { readonly items: readonly Item[] | undefined; readonly isError: boolean }

/**
 * Reads what a dialog has to know of its shipments, once, when it opens: while it is open that must not change under the
 * reader's eyes, and what is decided on old knowledge is refused by the desk. What is not there is left out.
 */
export const useReadOnce = <Item>(
  name: string,
  references: readonly string[],
  read: ReadSome<Item>,
): ReadOnce<Item> => {
  const action = use(ReadingAction)
  const { data, isError } = useQuery({
    queryKey: [name, action, references],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<readonly Item[]> => {
      const parts = await Promise.all(
        [...chunksOf(references, AT_ONCE)].map((some) => read([...some], { signal })),
      )
      return parts.flatMap(({ items }) => items)
    },
  })
  return { items: data, isError }
}
