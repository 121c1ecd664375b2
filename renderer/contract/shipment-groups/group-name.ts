import type { ShipmentGroupSummary } from '#shared/shipment-groups/shipment-group.ts'

/** What people call a group; without a name of its own, the last digits of its reference. */
export const groupName = ({
  custom_reference: custom,
  reference,
}: Pick<ShipmentGroupSummary, 'custom_reference' | 'reference'>): string =>
  custom ?? `…${reference.slice(-8)}`
