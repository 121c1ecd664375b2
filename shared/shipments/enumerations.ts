/** The closed lists of words of the contract, as they are stored and answered. */
export const shipmentTypes = ['scheduled', 'on_demand'] as const
export const directions = ['outbound', 'inbound'] as const
export const addressTypes = [
  'origin',
  'destination',
  'return',
  'sender',
  'recipient',
  'importer',
  'exporter',
  'billing',
] as const
export const weightUnits = ['kg', 'lbs'] as const
export const dimensionUnits = ['cm', 'in'] as const
export const shippingTerms = [
  'exw',
  'fca',
  'cpt',
  'cip',
  'dat',
  'dap',
  'ddp',
  'fas',
  'fob',
  'cfr',
  'cif',
  'ddu',
] as const
export const metadataTypes = [
  'null',
  'string',
  'bool',
  'date_time_offset',
  'integer',
  'decimal',
  'url',
] as const
export const categoryTypes = ['other', 'commercial_sample', 'gift', 'returned_goods', 'documents'] as const
export const packingGroups = ['i', 'ii', 'iii'] as const
export const physicalForms = ['gas', 'liquid', 'solid', 'other'] as const
export const radioactivities = [
  'none',
  'surface_reading',
  'transport_index',
  'criticality_safety_index',
] as const
export const accessibilities = ['accessible', 'inaccessible'] as const

export type ShipmentType = (typeof shipmentTypes)[number]
export type Direction = (typeof directions)[number]
export type AddressType = (typeof addressTypes)[number]
export type WeightUnit = (typeof weightUnits)[number]
export type DimensionUnit = (typeof dimensionUnits)[number]
export type MetadataType = (typeof metadataTypes)[number]
