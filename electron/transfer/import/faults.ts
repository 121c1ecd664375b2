import { type Fault, MOST_FAULTS, type RowProblem } from '#shared/transfer/import.ts'

import { detached } from './reading/detached.ts'

/** More kinds than a person would read; a file of nothing but different faults is not kept whole in memory. */
const MOST_COUNTED = 5_000

/** Counts what is wrong with the shipments of a file; what is the same for several is one fault. */
export const createFaults = () => {
  const byKey = new Map<string, { readonly first: RowProblem; shipments: number }>()

  return {
    /** @param problems of one shipment */
    add: (problems: readonly RowProblem[]): void => {
      for (const [key, [first]] of Map.groupBy(problems, keyOf)) {
        const known = byKey.get(key)
        if (known) known.shipments += 1
        else if (first && byKey.size < MOST_COUNTED)
          byKey.set(detached(key), { first: structuredClone(first), shipments: 1 })
      }
    },
    list: (): readonly Fault[] =>
      [...byKey.values()]
        .toSorted((one, other) => other.shipments - one.shipments)
        .slice(0, MOST_FAULTS)
        .map(({ first, shipments }) => ({ ...first, shipments })),
  }
}

/** A property of whichever of the contents. */
const generic = (path: string): string => path.replace(/^contents\[\d+\]/u, 'contents[]')

const keyOf = ({ path = '', code, message, value }: RowProblem): string =>
  JSON.stringify([generic(path), code, message, value ?? null])
