import type { PageOfShipments } from '#shared/shipments/shipment.ts'
import type { Target } from '../../actions/use-actions.ts'

const PAGE = 1000

/** Reads one page of a list. */
export type ReadPage = (request: {
  readonly take: number
  readonly cursor?: string
  readonly skip?: number
}) => Promise<Pick<PageOfShipments, 'next_cursor'> & { readonly items: readonly Target[] }>

/** A part of a list: from so many rows on, so many. */
export type ListPart = { readonly skip: number; readonly take: number }

/**
 * Reads every reference of a list, or of a part of it, with its state, page by page; `onProgress` is told how many there
 * are so far.
 */
export const readWholeList = async (
  readPage: ReadPage,
  onProgress: (count: number) => void,
  { skip, take }: ListPart = { skip: 0, take: Infinity },
): Promise<readonly Target[]> => {
  const all: Target[] = []
  let cursor: string | null | undefined
  do {
    const start = skip === 0 ? {} : { skip }
    const page = await readPage({
      take: Math.min(PAGE, take - all.length),
      ...(cursor ? { cursor } : start),
    })
    for (const { reference, state } of page.items) all.push({ reference, state })
    cursor = page.next_cursor
    onProgress(all.length)
  } while (cursor !== null && all.length < take)
  return all
}
