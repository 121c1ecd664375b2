import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Quotes } from '#shared/allocation/allocation.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { expiryOf } from './quote-marks.ts'

type AskedQuotes = {
  readonly quotes: Quotes | undefined
  readonly error: unknown
  readonly isAsking: boolean
  /** The prices were asked again since the dialog opened: those before had expired, or no longer held. */
  readonly wereRenewed: boolean
  readonly askAnew: () => void
}

/** Asks every carrier service for its price when the dialog opens, and again when the prices expire. */
export const useQuotes = (reference: string): AskedQuotes => {
  const client = useTRPCClient()
  const [round, setRound] = useState(1)
  const { data, error, isFetching } = useQuery({
    queryKey: ['quotes', reference, round],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => client.allocation.quotes.mutate({ reference }),
  })
  const expiry = data && expiryOf(data.quotes)
  useEffect(() => {
    if (expiry === undefined) return undefined
    const timer = setTimeout(() => setRound((before) => before + 1), expiry - Date.now())
    return () => clearTimeout(timer)
  }, [expiry])
  return {
    quotes: data,
    error,
    isAsking: isFetching,
    wereRenewed: round > 1,
    askAnew: () => setRound((before) => before + 1),
  }
}
