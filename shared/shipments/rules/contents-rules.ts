import type { RuleCode } from '../../api-error.ts'
import type { ItemView, RequestView } from './request-view.ts'
import { type Rule, found, under } from './rule.ts'

type PlacedItem = { readonly item: ItemView; readonly path: readonly (string | number)[] }

/** Every package and item of a request, outer ones before what they hold. */
export const itemsOf = (request: RequestView): readonly PlacedItem[] =>
  (request.contents ?? []).flatMap((outer, index) => {
    if (!outer) return []
    const path = ['contents', index]
    const inner = (outer.contents ?? []).flatMap((item, place) =>
      item ? [{ item, path: [...path, 'contents', place] }] : [],
    )
    return [{ item: outer, path }, ...inner]
  })

const oneUnit =
  (measure: 'weight' | 'dimensions', code: RuleCode): Rule =>
  (request) => {
    const units = itemsOf(request).flatMap(({ item, path }) => {
      const unit = item[measure]?.unit
      return unit === undefined ? [] : [{ unit, path }]
    })
    return units
      .filter(({ unit }) => unit !== units[0]?.unit)
      .map(({ path }) => found(code, ...path, measure, 'unit'))
  }

export const oneWeightUnit = oneUnit('weight', 'unit_mismatch')
export const oneDimensionUnit = oneUnit('dimensions', 'unit_mismatch')

/** Six to ten digits, with dots allowed between pairs: `09.02.10`. */
const harmonisationCode = /^\d{2}(\.?\d{2}){2,4}$|^\d{6,10}$/u

export const harmonisationCodes: Rule = (request) =>
  itemsOf(request).flatMap(({ item, path }) =>
    item.harmonisation_code === undefined || harmonisationCode.test(item.harmonisation_code)
      ? []
      : under(path, [found('invalid_format', 'harmonisation_code')]),
  )
