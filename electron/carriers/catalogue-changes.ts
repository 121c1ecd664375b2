import { isDeepStrictEqual } from 'node:util'
import type { Carrier, Catalogue, ServiceGroup } from '#shared/carriers/catalogue.ts'
import type { DeskChange } from '../audit/desk-changes.ts'

type Listed = Carrier | ServiceGroup
type Change = Omit<DeskChange, 'actor'>

/** Which carriers and groups are others afterwards, are new or are gone, each as the audit trail tells it. */
export const changesOf = (before: Catalogue, after: Catalogue): readonly Change[] => [
  ...changesIn(before.carriers, after.carriers),
  ...changesIn(before.service_groups, after.service_groups),
]

const changesIn = (before: readonly Listed[], after: readonly Listed[]): readonly Change[] => {
  const was = new Map(before.map((one) => [one.reference, one]))
  const is = new Map(after.map((one) => [one.reference, one]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((reference) => {
    const [earlier, later] = [was.get(reference), is.get(reference)]
    if (isDeepStrictEqual(earlier, later)) return []
    const operation = onlyPricesDiffer(earlier, later) ? 'change_prices' : 'change_catalogue'
    return [{ operation, reference, before: earlier, after: later } as const]
  })
}

const onlyPricesDiffer = (earlier: Listed | undefined, later: Listed | undefined): boolean =>
  earlier !== undefined && later !== undefined && withoutPrices(earlier) === withoutPrices(later)

/** As JSON, without anything that is called a price. */
const withoutPrices = (one: Listed): string =>
  JSON.stringify(one, (name, value: unknown) => (/price|surcharge/u.test(name) ? undefined : value))
