import { type JsonPath, jsonPath } from '../contract/json-path.ts'
import { isTree } from '../contract/tree.ts'
import type { PropertyChange } from './shipment.ts'

/**
 * What differs between two values as JSON has them, each difference where it stands: objects by their properties,
 * lists of objects by place. Lists of anything else are one value, as "the third tag" says little.
 */
export const changesBetween = (
  before: unknown,
  after: unknown,
  path: JsonPath = [],
): readonly PropertyChange[] => {
  if (isTree(before) && isTree(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) => changesBetween(before[name], after[name], [...path, name]))
  }
  if (isListOfObjects(before) && isListOfObjects(after)) {
    const places = Array.from({ length: Math.max(before.length, after.length) }, (_, place) => place)
    return places.flatMap((place) => changesBetween(before[place], after[place], [...path, place]))
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  return [
    {
      property: jsonPath(path),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ]
}

const isListOfObjects = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.every(isTree)
