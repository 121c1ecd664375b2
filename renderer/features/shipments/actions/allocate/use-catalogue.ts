import { useQuery } from '@tanstack/react-query'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { useTRPC } from '#trpc/client.ts'

/** The carriers that the desk knows; nothing while they are being read. */
export const useCatalogue = (): Catalogue | undefined => useQuery(useTRPC().carriers.list.queryOptions()).data
