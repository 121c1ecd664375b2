import type { Allocation } from './shipment.ts'

/** What the carrier scans on contents: their own tracking reference, or the shipment's where its carrier knows only that. */
export const trackingReferenceOf = (
  { tracking_details: tracking }: Allocation,
  contents: string,
): string | undefined =>
  tracking?.contents?.find(({ reference }) => reference === contents)?.tracking_references?.[0] ??
  tracking?.shipment.tracking_references?.[0]
