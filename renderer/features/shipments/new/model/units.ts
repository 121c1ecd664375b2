import { isTree, type Tree, valueAt, withValueAt } from '#shared/contract/tree.ts'
import { inCentimetres, inKilograms } from '#shared/measures.ts'
import { dimensionUnits, weightUnits } from '#shared/shipments/enumerations.ts'
import { readDecimal } from '#ui/fields/text/decimal.ts'
import { ID, type Row, rowsIn } from '#ui/form/field-path.ts'
import { textAt } from '#ui/form/form-state.ts'
import { hasContent } from '#ui/form/typed.ts'
import { type ShipmentEdit, type ShipmentForm, type Units, usualUnits } from './form.ts'

const sides = ['length', 'width', 'height'].map((side) => ['dimensions', side] as const)

/** What of contents has a unit, and where; `of` says whether there is anything to measure, a currency always is one. */
export const measures = [
  { name: 'weight', unit: ['weight', 'unit'], of: [['weight', 'value']] },
  { name: 'dimensions', unit: ['dimensions', 'unit'], of: sides },
  { name: 'value', unit: ['value', 'currency'], of: [] },
] as const satisfies readonly Measure[]
type Measure = {
  readonly name: keyof Units
  readonly unit: readonly string[]
  readonly of: readonly (readonly string[])[]
}

/** Whether a row has anything that the unit is needed for. */
export const isMeasured = (row: Tree, { of }: Measure): boolean =>
  of.length === 0 || of.some((path) => hasContent(valueAt(row, path)))

const ownText = (row: Tree, path: readonly string[]): string => textAt(row, ...path).trim()

/** The units that rows have in common: those of the first that names one, or the usual. */
export const commonUnits = (rows: readonly Tree[]): Units => {
  const first = ({ unit }: Measure): string =>
    rows.map((row) => ownText(row, unit)).find((text) => text !== '') ?? ''
  const [weight, dimensions, value] = measures.map(first)
  return {
    weight: weightUnits.find((unit) => unit === weight) ?? usualUnits.weight,
    dimensions: dimensionUnits.find((unit) => unit === dimensions) ?? usualUnits.dimensions,
    value: value || usualUnits.value,
  }
}

/** The row with the shipment's units, where it has none of its own and has something to measure. */
export const withUnits = (row: Tree, units: Units): Tree =>
  measures.reduce<Tree>((one, measure) => {
    const hasOwn = hasContent(valueAt(one, measure.unit))
    const group = valueAt(one, measure.unit.slice(0, 1))
    // What is no group has no place for a unit: it is refused as it is.
    const hasPlace = group === undefined || isTree(group)
    return !hasOwn && hasPlace && isMeasured(one, measure)
      ? withValueAt(one, measure.unit, units[measure.name])
      : one
  }, row)

export const weightUnitOf = (row: Tree, units: Units) =>
  weightUnits.find((unit) => unit === ownText(row, ['weight', 'unit'])) ?? units.weight
const dimensionUnitOf = (row: Tree, units: Units) =>
  dimensionUnits.find((unit) => unit === ownText(row, ['dimensions', 'unit'])) ?? units.dimensions

/** How many of the rows have another unit than the shipment: the contract wants one weight unit and one dimension unit. */
export const countOtherUnits = (rows: readonly Tree[], units: Units): number =>
  rows.filter(
    (row) => weightUnitOf(row, units) !== units.weight || dimensionUnitOf(row, units) !== units.dimensions,
  ).length

/** Brings every row to the shipment's units: what was given in another one is converted, to three decimals. */
export const convertUnits: ShipmentEdit = (form) => ({
  ...form,
  request: {
    ...form.request,
    contents: rowsIn(form.request['contents']).map((row) => convertRow(row, form.units)),
  },
})

const convertRow = (row: Row, units: ShipmentForm['units']): Row => {
  const inner = rowsIn(row['contents'])
  const weightFactor = inKilograms[weightUnitOf(row, units)] / inKilograms[units.weight]
  const sizeFactor = inCentimetres[dimensionUnitOf(row, units)] / inCentimetres[units.dimensions]
  const weighed = converted(row, ['weight', 'value'], weightFactor)
  const sized = sides.reduce<Tree>((one, side) => converted(one, side, sizeFactor), weighed)
  const bare = [
    ['weight', 'unit'],
    ['dimensions', 'unit'],
  ].reduce<Tree>((one, unit) => (ownText(one, unit) === '' ? one : withValueAt(one, unit, undefined)), sized)
  return {
    ...bare,
    [ID]: row[ID],
    ...(inner.length > 0 && { contents: inner.map((one) => convertRow(one, units)) }),
  }
}

const converted = (row: Tree, path: readonly string[], factor: number): Tree => {
  const number = factor === 1 ? undefined : readDecimal(ownText(row, path))
  return number === undefined ? row : withValueAt(row, path, String(Number((number * factor).toFixed(3))))
}
