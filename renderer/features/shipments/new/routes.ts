import type { PaperType } from '#shared/papers/paper.ts'

/** The addresses of the pages on which a shipment is written. */
export const newShipmentAddress = (): string => '/shipments/new'

/** The page of a new shipment, filled from another one. */
export const cloneAddress = (reference: string): string =>
  `/shipments/new?clone=${encodeURIComponent(reference)}`

/** The page on which a shipment is changed. */
export const editAddress = (reference: string): string => `/shipments/${reference}/edit`

/** The same, where what a paper lacks is marked; `property` is the JSON path of what is filled in first. */
export const fillInAddress = (reference: string, paper: PaperType, property: string): string =>
  `${editAddress(reference)}?${new URLSearchParams({ paper, property })}`
