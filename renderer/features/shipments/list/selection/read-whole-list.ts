import type { PageOfShipments } from '#shared/shipments/shipment.ts'
import type { Target } from '../../actions/use-actions.ts'

const PAGE = 1000

/** Reads one page of a list. */
export type ReadPage = (request: {
  readonly take: number
  readonly cursor?: string
}) => Promise<Pick<PageOfShipments, 'next_cursor'> & { readonly items: readonly Target[] }>

/** Reads every reference of a list with its state, page by page; `onProgress` is told how many there are so far. */
export const readWholeList = async (
  readPage: ReadPage,
  onProgress: (count: number) => void,
): Promise<readonly Target[]> => {
  const all: Target[] = []
  let cursor: string | null | undefined
  do {
    const page = await readPage({ take: PAGE, ...(cursor ? { cursor } : {}) })
    for (const { reference, state } of page.items) all.push({ reference, state })
    cursor = page.next_cursor
    onProgress(all.length)
  } while (cursor !== null)
  return all
}
