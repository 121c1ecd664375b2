import { dimensionUnits, weightUnits } from '#shared/shipments/enumerations.ts'
import { type ContentsField, contentsSpecs, contentsTextsOf } from './contents-specs.ts'
import { isFilled, takeFields } from './field-spec.ts'
import { blankRow, type ContentsRow, emptyForm, type ShipmentForm } from './form.ts'
import type { Ids } from './ids.ts'
import {
  isEmpty,
  isFilledList,
  isJsonObject,
  isObjectList,
  type Json,
  type JsonObject,
  without,
} from './json.ts'
import { contentsLists, contentsListTexts, noContentsLists, takeLists } from './list-specs.ts'
import { takePairs } from './pairs-of-request.ts'

type Contents = Pick<ShipmentForm, 'weightUnit' | 'dimensionUnit' | 'currency'> & {
  readonly rows: readonly ContentsRow[]
}

/** The rows of contents, and the units that they have in common. */
export const contentsOf = (given: Json | undefined, ids: Ids): Contents => {
  const rows = isObjectList(given)
    ? given.flatMap(withItems).map(({ item, isInner }) => rowOf(item, isInner, ids))
    : []
  const first = (field: ContentsField) => rows.map((row) => row.texts[field]).find(isFilled)
  const usual = emptyForm()
  const units = {
    weightUnit: weightUnits.find((unit) => unit === first('weightUnit')) ?? usual.weightUnit,
    dimensionUnit: dimensionUnits.find((unit) => unit === first('dimensionUnit')) ?? usual.dimensionUnit,
    currency: first('currency') ?? usual.currency,
  }
  return {
    ...units,
    rows: rows.length === 0 ? [blankRow(ids.next())] : rows.map((row) => withCommonUnits(row, units)),
  }
}

/**
 * A package, followed by what is in it. What is inside an item is too deep to show: it is carried, to be refused.
 */
const withItems = (
  outer: JsonObject,
): readonly { readonly item: JsonObject; readonly isInner: boolean }[] => {
  const inner = outer['contents']
  if (!isFilledList(inner)) return [{ item: outer, isInner: false }]
  return [
    { item: without(outer, 'contents'), isInner: false },
    ...inner.map((item) => ({ item, isInner: true })),
  ]
}

const rowOf = (item: JsonObject, isInner: boolean, ids: Ids): ContentsRow => {
  const id = ids.next()
  const { pairs, rest } = takePairs(item, ids)
  const taken = takeLists(contentsLists, rest)
  const { texts, carried } = takeFields(contentsSpecs, taken.rest)
  const quantity = carried['quantity'] === undefined ? '1' : ''
  const goods = carried['dangerous_goods']
  return {
    id,
    isInner,
    texts: contentsTextsOf({ quantity, ...texts }),
    isDangerous: isJsonObject(item['dangerous_goods']),
    lists: contentsListTexts.parse({ ...noContentsLists, ...taken.lists }),
    ...pairs,
    carried: isJsonObject(goods) && isEmpty(goods) ? without(carried, 'dangerous_goods') : carried,
  }
}

/** A row names a unit or currency of its own only where it differs from the shipment's. */
const withCommonUnits = (row: ContentsRow, units: Omit<Contents, 'rows'>): ContentsRow => {
  const { texts } = row
  const hasSize = [texts.length, texts.width, texts.height].some(isFilled)
  return {
    ...row,
    texts: {
      ...texts,
      weightUnit: isFilled(texts.weight) && texts.weightUnit === units.weightUnit ? '' : texts.weightUnit,
      dimensionUnit: hasSize && texts.dimensionUnit === units.dimensionUnit ? '' : texts.dimensionUnit,
      currency: texts.currency === units.currency ? '' : texts.currency,
    },
  }
}
