import { z } from 'zod'
import { dimensionUnits, weightUnits } from '#shared/shipments/enumerations.ts'
import { addressTexts, addressTextsOf } from './address-specs.ts'
import { contentsTexts, contentsTextsOf } from './contents-specs.ts'
import { formDocument } from './form-document.ts'
import { json } from './json.ts'
import { contentsListTexts, noContentsLists, noShipmentLists, shipmentListTexts } from './list-specs.ts'
import { type PairList, pairTexts } from './pair-specs.ts'
import { shipmentTexts, shipmentTextsOf } from './shipment-specs.ts'

/** What came with a pasted request and has no field here: it is kept and sent as it is. */
const carried = z.record(z.string(), json).readonly()

/** Survives every edit, so that a problem, the focus and a row stay together; no two parts have the same. */
const id = z.int().positive()

const addressForm = z.object({ id, type: z.string(), texts: addressTexts, carried }).readonly()
/** A key with its value: metadata, or a text for the label. */
const pairRow = z.object({ id, texts: pairTexts, carried }).readonly()
const pairs = z.array(pairRow).readonly()
const contentsRow = z
  .object({
    id,
    /** Whether the row is an item inside the package above it. */
    isInner: z.boolean(),
    texts: contentsTexts,
    /** Whether what is said of dangerous goods counts. */
    isDangerous: z.boolean(),
    lists: contentsListTexts,
    metadata: pairs,
    labelProperties: pairs,
    carried,
  })
  .readonly()

/** What the one page holds while a shipment is being written: text as it was typed, never lost, never changed. */
export const shipmentForm = z
  .object({
    nextId: id,
    texts: shipmentTexts,
    weightUnit: z.enum(weightUnits),
    dimensionUnit: z.enum(dimensionUnits),
    currency: z.string(),
    lists: shipmentListTexts,
    metadata: pairs,
    labelProperties: pairs,
    addresses: z.array(addressForm).readonly(),
    contents: z.array(contentsRow).readonly(),
    /** Drafts of before there were documents have none. */
    documents: z.array(formDocument).readonly().default([]),
    carried,
  })
  .readonly()

export type ShipmentForm = z.output<typeof shipmentForm>
export type AddressForm = z.output<typeof addressForm>
export type ContentsRow = z.output<typeof contentsRow>
export type PairRow = z.output<typeof pairRow>

export const blankRow = (rowId: number, isInner = false): ContentsRow => ({
  id: rowId,
  isInner,
  texts: contentsTextsOf({ quantity: '1' }),
  isDangerous: false,
  lists: noContentsLists,
  metadata: [],
  labelProperties: [],
  carried: {},
})

export const blankAddress = (addressId: number, type: string): AddressForm => ({
  id: addressId,
  type,
  texts: addressTextsOf({}),
  carried: {},
})

export const blankPair = (rowId: number, list: PairList): PairRow => ({
  id: rowId,
  texts: { key: '', value: '', type: list === 'metadata' ? 'string' : '', metadataType: '' },
  carried: {},
})

/** A page that nothing has been typed into yet. */
export const emptyForm = (): ShipmentForm => ({
  nextId: 4,
  texts: shipmentTextsOf({ shipmentType: 'scheduled', direction: 'outbound' }),
  weightUnit: 'kg',
  dimensionUnit: 'cm',
  currency: 'GBP',
  lists: noShipmentLists,
  metadata: [],
  labelProperties: [],
  addresses: [blankAddress(1, 'origin'), blankAddress(2, 'destination')],
  contents: [blankRow(3)],
  documents: [],
  carried: {},
})
