import type { Settings } from '#shared/settings/settings.ts'
import { askForList } from '#features/shipments/list/ask-for-list.ts'
import type { Transport } from '#trpc/transport.ts'
import { currentPath, currentQuery, navigate } from './routing/hash-location.ts'

/**
 * Asks at once for all that a window shows at first, rather than for each part of it once the one around it is drawn; fulfilled
 * once all of it is answered or refused, as it is where nobody is signed on or no desk could be opened.
 * @returns the desk's settings, where there is a desk
 */
export const askForFirst = async (transport: Transport): Promise<Settings | undefined> => {
  const { queryClient, trpc } = transport
  // Where a window begins; gone to from within the page, that would be drawn twice.
  if (currentPath() === '/') navigate('/shipments', { replace: true })
  const settings = trpc.settings.get.queryOptions(undefined, { staleTime: Infinity })
  await Promise.all([
    queryClient.prefetchQuery(settings),
    queryClient.prefetchQuery(trpc.session.get.queryOptions(undefined, { staleTime: Infinity })),
    currentPath() === '/shipments' && askForList(transport, currentQuery()),
  ])
  return queryClient.getQueryData(settings.queryKey)
}
