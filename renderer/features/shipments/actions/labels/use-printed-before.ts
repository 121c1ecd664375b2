import { canLabel } from '#shared/shipments/transition.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { useReadOnce } from '../run/use-read-once.ts'
import { useSelected } from '../run/use-selected.ts'

/** How many had labels printed before; where that cannot be read it may be any, and none is printed unasked. */
export type PrintedBefore = number | 'unknown'

/**
 * How many of these shipments, of those that can have labels, had them printed when the dialog about them opened: `undefined`
 * until that is known, `unknown` where it cannot be read.
 */
export const usePrintedBefore = (references: readonly string[]): PrintedBefore | undefined => {
  const client = useTRPCClient()
  const selected = useSelected(references)
  const { items, isError } = useReadOnce('printed-before', references, (shipments, options) =>
    client.labels.details.query({ shipments }, options),
  )
  if (isError) return 'unknown'
  if (!items || !selected) return undefined
  const withLabels = new Set(
    selected.filter(({ state }) => canLabel(state)).map(({ reference }) => reference),
  )
  return items.filter((one) => withLabels.has(one.shipment_reference)).length
}
