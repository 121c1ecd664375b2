import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ShipmentSummary } from '../../../shared/shipments/shipment.ts'
import { useTRPC } from '../../trpc/client.ts'

/** As many as can be looked over without scrolling. */
const SHOWN = 6

/** The shipments that a text finds while it is being typed. */
export const useFoundShipments = (text: string): readonly ShipmentSummary[] => {
  const trpc = useTRPC()
  const [wanted] = useDebouncedValue(text.trim(), 60)
  const { data } = useQuery(
    trpc.shipments.search.queryOptions(
      { text: wanted, take: SHOWN },
      { enabled: wanted !== '', placeholderData: keepPreviousData },
    ),
  )
  return text.trim() === '' ? [] : (data?.items ?? [])
}
