import { z } from 'zod'
import {
  type DimensionUnit,
  dimensionUnits,
  type WeightUnit,
  weightUnits,
} from '#shared/shipments/enumerations.ts'
import { isTree, type Tree } from '#shared/contract/tree.ts'
import { ID, type Row, rowsIn } from '#ui/form/field-path.ts'
import type { Edit as FormEdit, FormState } from '#ui/form/form-state.ts'
import { formDocument } from './form-document.ts'
import { json } from './json.ts'

/** What all contents have in common, unless a row says otherwise. */
const units = z
  .object({ weight: z.enum(weightUnits), dimensions: z.enum(dimensionUnits), value: z.string() })
  .readonly()
export type Units = {
  readonly weight: WeightUnit
  readonly dimensions: DimensionUnit
  /** The currency. */
  readonly value: string
}

/** A page with a shipment while it is written: the request as it is typed, its units, and the files beside it. */
export const shipmentForm = z
  .object({
    nextId: z.int().positive(),
    request: z.record(z.string(), json).readonly(),
    units,
    documents: z.array(formDocument).readonly(),
  })
  .readonly()

export type ShipmentForm = FormState & {
  readonly units: Units
  readonly documents: readonly z.output<typeof formDocument>[]
}
export type ShipmentEdit = FormEdit<ShipmentForm>

export const usualUnits: Units = { weight: 'kg', dimensions: 'cm', value: 'GBP' }

export const blankContents: Tree = { quantity: '1' }

export const setUnits =
  (change: Partial<Units>): ShipmentEdit =>
  (form) => ({ ...form, units: { ...form.units, ...change } })

/** The lists of keys and values that a shipment and each of its contents may have. */
export const pairLists = ['metadata', 'label_properties'] as const
export type PairList = (typeof pairLists)[number]
export const blankPair = (list: PairList): Tree => (list === 'metadata' ? { type: 'string' } : {})

export const addressesIn = ({ request }: Pick<FormState, 'request'>): readonly Row[] =>
  rowsIn(request['addresses'])
export const addressOfType = (form: Pick<FormState, 'request'>, type: string): Row | undefined =>
  addressesIn(form).find((address) => address['address_type'] === type)

/** A name of a row's own: what was said of dangerous goods stays when that was ticked off, in case it was a slip. */
export const TICKED_OFF = `${ID}ticked-off`
export const isDangerousGoods = (row: Tree): boolean =>
  isTree(row['dangerous_goods']) && row[TICKED_OFF] !== true
