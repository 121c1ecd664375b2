import { z } from 'zod'
import { dimensionUnits, weightUnits } from '../../../../../shared/shipments/enumerations.ts'
import { addressTexts, addressTextsOf } from './address-specs.ts'
import { contentsTexts, contentsTextsOf } from './contents-specs.ts'
import { json } from './json.ts'
import { metadataTexts, shipmentTexts, shipmentTextsOf } from './shipment-specs.ts'

/** What came with a pasted request and has no field here: it is kept and sent as it is. */
const carried = z.record(z.string(), json).readonly()

/** Survives every edit, so that a problem, the focus and a row stay together. */
const id = z.int().positive()

const addressForm = z.object({ id, type: z.string(), texts: addressTexts, carried }).readonly()
const contentsRow = z
  .object({
    id,
    /** Whether the row is an item inside the package above it. */
    isInner: z.boolean(),
    texts: contentsTexts,
    carried,
  })
  .readonly()
const metadataRow = z.object({ id, texts: metadataTexts, carried }).readonly()

/** What the one page holds while a shipment is being written: text as it was typed, never lost, never changed. */
export const shipmentForm = z
  .object({
    nextId: id,
    texts: shipmentTexts,
    weightUnit: z.enum(weightUnits),
    dimensionUnit: z.enum(dimensionUnits),
    currency: z.string(),
    tags: z.array(z.string()).readonly(),
    metadata: z.array(metadataRow).readonly(),
    addresses: z.array(addressForm).readonly(),
    contents: z.array(contentsRow).readonly(),
    carried,
  })
  .readonly()

export type ShipmentForm = z.output<typeof shipmentForm>
export type AddressForm = z.output<typeof addressForm>
export type ContentsRow = z.output<typeof contentsRow>
export type MetadataRow = z.output<typeof metadataRow>

export const blankRow = (rowId: number, isInner = false): ContentsRow => ({
  id: rowId,
  isInner,
  texts: contentsTextsOf({ quantity: '1' }),
  carried: {},
})

export const blankAddress = (addressId: number, type: string): AddressForm => ({
  id: addressId,
  type,
  texts: addressTextsOf({}),
  carried: {},
})

export const blankMetadata = (rowId: number): MetadataRow => ({
  id: rowId,
  texts: { key: '', value: '', type: 'string' },
  carried: {},
})

/** A page that nothing has been typed into yet. */
export const emptyForm = (): ShipmentForm => ({
  nextId: 4,
  texts: shipmentTextsOf({ shipmentType: 'scheduled', direction: 'outbound' }),
  weightUnit: 'kg',
  dimensionUnit: 'cm',
  currency: 'GBP',
  tags: [],
  metadata: [],
  addresses: [blankAddress(1, 'origin'), blankAddress(2, 'destination')],
  contents: [blankRow(3)],
  carried: {},
})
