import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { NewProblem } from '#shared/api-error.ts'
import { weighed } from '#shared/package-sizes/package-weight.ts'
import { fittingPapers, paperProblems } from '#shared/papers/paper-problems.ts'
import { type PaperType, paperTypes } from '#shared/papers/paper.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useTRPC } from '#trpc/client.ts'

/** The papers of a shipment as it is now. */
export type PapersOfShipment = {
  readonly state: ShipmentState
  /** Those that make sense for it. */
  readonly fitting: readonly PaperType[]
  /** What speaks against printing each. */
  readonly problems: ReadonlyMap<PaperType, readonly NewProblem[]>
}

/** What each paper of a shipment lacks; `undefined` until that is known. */
export const usePapersOfShipment = (reference: string): PapersOfShipment | undefined => {
  const trpc = useTRPC()
  const { data: shipment } = useQuery(trpc.shipments.get.queryOptions({ reference }))
  const { data: sizes } = useQuery(trpc.packageSizes.list.queryOptions())
  return useMemo(() => {
    if (!shipment || !sizes) return undefined
    const record = weighed(shipment, (size) => sizes.items.find((one) => one.reference === size))
    return {
      state: shipment.state,
      fitting: fittingPapers(record),
      problems: new Map(paperTypes.map((type) => [type, paperProblems(type, record)])),
    }
  }, [shipment, sizes])
}
