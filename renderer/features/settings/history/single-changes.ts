import { isTree } from '#shared/contract/tree.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'
import { isMeasure } from '#contract/use-display.ts'

/** What was changed, so far taken apart that each value can be read by itself: no object, and no list of objects. */
export const singleChanges = (changes: readonly PropertyChange[]): readonly PropertyChange[] =>
  changes.flatMap(taken)

const taken = ({ property, before, after }: PropertyChange): readonly PropertyChange[] => {
  const isOpen = isOpenable(before) || isOpenable(after)
  if (!isOpen || !isOpenableOrNothing(before) || !isOpenableOrNothing(after))
    return [{ property, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
  const [was, is] = [partsOf(before), partsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    if (JSON.stringify(was.get(name)) === JSON.stringify(is.get(name))) return []
    return taken({ property: `${property}${name}`, before: was.get(name), after: is.get(name) })
  })
}

const isOpenable = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 && value.every(isTree) : isTree(value) && !isMeasure(value)
const isOpenableOrNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0) || isOpenable(value)

/** The parts of a value by what they add to its path. */
const partsOf = (value: unknown): ReadonlyMap<string, unknown> => {
  if (Array.isArray(value))
    return new Map(value.map((one: unknown, place): [string, unknown] => [`[${place}]`, one]))
  return new Map(
    isTree(value) ? Object.entries(value).map(([name, one]): [string, unknown] => [`.${name}`, one]) : [],
  )
}
