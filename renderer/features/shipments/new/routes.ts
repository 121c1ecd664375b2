/** The addresses of the pages on which a shipment is written. */
export const newShipmentAddress = (): string => '/shipments/new'

/** The page of a new shipment, filled from another one. */
export const cloneAddress = (reference: string): string =>
  `/shipments/new?clone=${encodeURIComponent(reference)}`

/** The page on which a shipment is changed. */
export const editAddress = (reference: string): string => `/shipments/${reference}/edit`
