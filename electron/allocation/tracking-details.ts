import type { ShipmentRecord, TrackingDetails } from '#shared/shipments/shipment.ts'

/**
 * A number for each package, drawn where the desk prints its own labels; the shipment is known by all of them.
 * Undefined where the carrier's own system gives them.
 */
export const trackingDetails = (
  record: ShipmentRecord,
  draw: () => string | undefined,
): TrackingDetails | undefined => {
  const contents = record.contents.flatMap(({ reference }) => {
    const number = draw()
    return number === undefined ? [] : [{ reference, tracking_references: [number] }]
  })
  if (contents.length === 0) return undefined
  return {
    shipment: {
      reference: record.reference,
      tracking_references: contents.flatMap(({ tracking_references }) => tracking_references),
    },
    contents,
  }
}
