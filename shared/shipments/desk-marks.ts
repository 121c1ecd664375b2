import { z } from 'zod'
import { catalogueReference } from '../carriers/catalogue.ts'
import { valueAt } from '../contract/tree.ts'
import { orderFacts } from '../order-rules/order-facts.ts'
import { pathOfRow, readPath } from '../transfer/path.ts'

const names = (longest: number) => z.array(z.string().min(1).max(longest)).max(10_000)

/** What the desk itself has added to what was asked for, kept with each shipment. */
export const deskMarks = z.strictObject({
  /** Where it filled in what the request left out, as `addresses[destination].contact.contact_details.email`. */
  filled_in: names(200).exactOptional(),
  /** The rules that set something, by their names then. */
  applied_rules: names(50).exactOptional(),
  /** What a rule wants to take it, where nothing else is asked for. */
  wanted_service: z
    .strictObject({
      service: catalogueReference.exactOptional(),
      service_group: catalogueReference.exactOptional(),
    })
    .exactOptional(),
})
export type WantedService = { readonly service?: string; readonly service_group?: string }
export type DeskMarks = {
  readonly filled_in?: readonly string[]
  readonly applied_rules?: readonly string[]
  readonly wanted_service?: WantedService
}

/** The marks of a shipment, without anything else of it. */
export const marksOf = ({ filled_in, applied_rules, wanted_service }: DeskMarks): DeskMarks => ({
  ...(filled_in && { filled_in }),
  ...(applied_rules && { applied_rules }),
  ...(wanted_service && { wanted_service }),
})

/**
 * The marks that hold after an edit: what has another value now was given by somebody, and what rules set was for the
 * order as it was to them.
 */
export const marksAfter = (before: DeskMarks, after: object): DeskMarks => {
  const isAsBefore = (path: string): boolean => {
    const value = valueIn(after, path)
    return value !== undefined && JSON.stringify(value) === JSON.stringify(valueIn(before, path))
  }
  const kept = before.filled_in?.filter(isAsBefore) ?? []
  const { filled_in: _before, ...ofRules } = marksOf(before)
  const others = isSameToRules(before, after) ? ofRules : {}
  return kept.length === 0 ? others : { ...others, filled_in: kept }
}

/** Whether two orders go to the same country with the same goods, tags and origin: rules go by nothing else. */
const isSameToRules = (before: object, after: object): boolean =>
  JSON.stringify(orderFacts({ ...before })) === JSON.stringify(orderFacts({ ...after }))

const valueIn = (shipment: object, path: string): unknown =>
  valueAt(shipment, pathOfRow(readPath(path) ?? [], 0))
