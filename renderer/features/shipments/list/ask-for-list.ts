import type { Transport } from '#trpc/transport.ts'
import { columnLayoutPlace } from './grid/use-column-layout.ts'
import { pagedListOf, pageQuery } from './grid/list-pages.ts'
import { readListAddress } from './list-address.ts'

/** Asks for all that the list shows at first, at once and before it is drawn; what it searches for it asks itself. */
export const askForList = async (transport: Transport, search: string): Promise<void> => {
  const { queryClient, trpc } = transport
  const address = readListAddress(search)
  await Promise.all([
    queryClient.prefetchQuery(trpc.shipments.counts.queryOptions()),
    queryClient.prefetchQuery(trpc.drafts.get.queryOptions(columnLayoutPlace, { staleTime: Infinity })),
    !address.q && queryClient.prefetchQuery(pageQuery(queryClient, pagedListOf(address, transport), 0)),
  ])
}
