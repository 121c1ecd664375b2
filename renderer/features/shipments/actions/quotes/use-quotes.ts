import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Quotes } from '#shared/allocation/allocation.ts'
import { useQuote } from '#trpc/mutations/allocation.ts'
import { quoteExpiry } from './quote-marks.ts'

type CurrentQuotes = {
  readonly quotes: Quotes | undefined
  readonly error: unknown
  readonly isAsking: boolean
  /** The prices were asked again since the dialog opened: those before had expired, or no longer held. */
  readonly wereRenewed: boolean
  readonly askAnew: () => void
}

/** Asks every carrier service for its price when the dialog opens, and again when the prices expire. */
export const useQuotes = (reference: string): CurrentQuotes => {
  const { mutateAsync: quote } = useQuote()
  const [round, setRound] = useState(1)
  const { data, error, isFetching } = useQuery({
    queryKey: ['quotes', reference, round],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => quote({ reference }),
  })
  const expiry = data && quoteExpiry(data.quotes)
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
