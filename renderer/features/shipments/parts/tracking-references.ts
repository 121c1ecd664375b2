import type { TrackingDetails } from '#shared/shipments/shipment.ts'

/** All references by which the carrier knows a shipment, each once: its own, then those of its contents. */
export const trackingReferencesOf = (details: TrackingDetails | undefined): readonly string[] => [
  ...new Set([
    ...(details?.shipment.tracking_references ?? []),
    ...(details?.contents ?? []).flatMap(({ tracking_references = [] }) => tracking_references),
  ]),
]
