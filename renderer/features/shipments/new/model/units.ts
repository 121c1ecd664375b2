import {
  type DimensionUnit,
  dimensionUnits,
  type WeightUnit,
  weightUnits,
} from '#shared/shipments/enumerations.ts'
import type { Edit } from './contents-edits.ts'
import type { ContentsField } from './contents-specs.ts'
import { readDecimal } from '#ui/fields/decimal.ts'
import type { ContentsRow, ShipmentForm } from './form.ts'
import { inCentimetres, inKilograms } from '#shared/measures.ts'

export const ownWeightUnit = ({ texts }: ContentsRow): WeightUnit | undefined =>
  weightUnits.find((unit) => unit === texts.weightUnit)

const ownDimensionUnit = ({ texts }: ContentsRow): DimensionUnit | undefined =>
  dimensionUnits.find((unit) => unit === texts.dimensionUnit)

/** The rows whose unit is not the shipment's: the contract wants one weight unit and one dimension unit in all. */
export const rowsWithOtherUnits = (form: ShipmentForm): readonly ContentsRow[] =>
  form.contents.filter((row) => {
    const weight = ownWeightUnit(row) ?? form.weightUnit
    const dimension = ownDimensionUnit(row) ?? form.dimensionUnit
    return weight !== form.weightUnit || dimension !== form.dimensionUnit
  })

const converted = (typed: string, factor: number): string => {
  const number = readDecimal(typed)
  return number === undefined ? typed : String(Number((number * factor).toFixed(3)))
}

/** Brings every row to the shipment's units: what was given in another one is converted, to three decimals. */
export const convertUnits: Edit = (form) => ({
  ...form,
  contents: form.contents.map((row) => convertRow(row, form)),
})

const convertRow = (row: ContentsRow, form: ShipmentForm): ContentsRow => {
  const { texts } = row
  const weightFactor = inKilograms[ownWeightUnit(row) ?? form.weightUnit] / inKilograms[form.weightUnit]
  const sizeFactor =
    inCentimetres[ownDimensionUnit(row) ?? form.dimensionUnit] / inCentimetres[form.dimensionUnit]
  const size = (field: ContentsField) =>
    sizeFactor === 1 ? texts[field] : converted(texts[field], sizeFactor)
  return {
    ...row,
    texts: {
      ...texts,
      weight: weightFactor === 1 ? texts.weight : converted(texts.weight, weightFactor),
      length: size('length'),
      width: size('width'),
      height: size('height'),
      weightUnit: '',
      dimensionUnit: '',
    },
  }
}
