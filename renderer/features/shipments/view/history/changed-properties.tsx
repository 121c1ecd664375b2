import type { PropertyChange } from '#shared/shipments/shipment.ts'
import type { Address } from '#shared/shipments/create-request.ts'
import { ChangeList } from '#contract/history/change-list.tsx'
import { useDisplay, withAddressTypes } from '#contract/use-display.ts'
import { useFullLabelOf } from '#contract/use-label-of.ts'

type ChangedPropertiesProps = {
  readonly changes: readonly PropertyChange[]
  /** By which the places of addresses are told. */
  readonly addresses: readonly Address[]
}

/** What an edit of a shipment changed. */
export const ChangedProperties = ({ changes, addresses }: ChangedPropertiesProps) => {
  const fullLabelOf = useFullLabelOf()
  const display = useDisplay()
  return (
    <ChangeList
      changes={changes.map(({ property, before, after }) => ({
        property,
        label: fullLabelOf(withAddressTypes(property, addresses)),
        before: display(property, before),
        after: display(property, after),
      }))}
    />
  )
}
