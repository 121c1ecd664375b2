import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useTRPC } from '#trpc/client.ts'

/** As many as can be looked over without scrolling. */
const SHOWN = 6

type FoundShipments = {
  readonly shipments: readonly ShipmentSummary[]
  /** What is shown was found for the very text. */
  readonly isSettled: boolean
}

/** The shipments that a text finds while it is being typed. */
export const useFoundShipments = (text: string): FoundShipments => {
  const trpc = useTRPC()
  const [wanted] = useDebouncedValue(text.trim(), 60)
  const { data, isFetching } = useQuery(
    trpc.shipments.search.queryOptions(
      { text: wanted, take: SHOWN },
      { enabled: wanted !== '', placeholderData: keepPreviousData },
    ),
  )
  const asked = text.trim()
  return asked === ''
    ? { shipments: [], isSettled: true }
    : { shipments: data?.items ?? [], isSettled: asked === wanted && !isFetching }
}
