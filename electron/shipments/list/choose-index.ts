import type { Reader } from '../../platform/database.ts'
import {
  conditionInIndex,
  expiringDocuments,
  hasIndex,
  isInRange,
  type IndexedRun,
  type OrderedFilter,
  orderedBy,
} from './list-query.ts'
import { openKeptTotals } from './kept-totals.ts'
import type { Filter, Range, FilterRun } from './list-filters.ts'

/** How many rows are passed to see how close together they stand. */
const PASSED = 300

/**
 * Of more that are found by when a document expires, putting them in order for each page would be felt. So many are
 * soon met on any other way.
 */
const MOST_EXPIRING = 50_000

type RowId = { readonly id: number }

/**
 * Tells how many shipments have what a filter asks for. That is kept for states, and estimated for the rest from how far
 * back the newest few reach; numbers of rows tell how far, as they grow by one with each shipment, however many are
 * made in an hour.
 */
const openEstimates = ({ prepare }: Reader, mostExpiring: number) => {
  const prepareProbe = (filter: OrderedFilter) =>
    prepare<(string | number)[], RowId>(
      `SELECT id FROM ${orderedBy[filter.name]} WHERE ${conditionInIndex(filter).sql} AND ${isInRange}
       ORDER BY created DESC, id DESC LIMIT 1 OFFSET CAST(? AS INT)`,
    )
  const probes = new Map<OrderedFilter['name'], ReturnType<typeof prepareProbe>>()
  const probeFor = (filter: OrderedFilter) => {
    const probe = probes.get(filter.name) ?? prepareProbe(filter)
    probes.set(filter.name, probe)
    return probe
  }
  const selectOldest = prepare<[number], RowId>(
    'SELECT id FROM shipment WHERE created >= CAST(? AS INT) ORDER BY created, id LIMIT 1',
  )
  const { keptCount } = openKeptTotals({ prepare })
  const selectNewest = prepare<[number], RowId>(
    'SELECT id FROM shipment WHERE created <= CAST(? AS INT) ORDER BY created DESC, id DESC LIMIT 1',
  )
  const countExpiring = prepare<[number, number, number], { readonly many: number }>(
    `SELECT count(*) AS many FROM (SELECT 1 FROM ${expiringDocuments} LIMIT CAST(? AS INT) + 1)`,
  )

  const estimateExpiring = (after: number, until: number): number => {
    const { many = 0 } = countExpiring.get(after, until, mostExpiring) ?? {}
    return many <= mostExpiring ? many : Infinity
  }

  const ofFilter = (filter: Filter, { from, to }: Range): number => {
    if (filter.name === 'expiry') return estimateExpiring(filter.after, filter.until)
    if (!hasIndex(filter)) return Infinity
    const probe = probeFor(filter)
    const { parameters } = conditionInIndex(filter)
    const [first, passed] = [0, PASSED].map((offset) => probe.get(...parameters, from, to, offset))
    const oldest = selectOldest.get(from)
    if (!first || !passed || !oldest) return 0
    const share = PASSED / Math.max(1, first.id - passed.id)
    return Math.min(keptCount(filter) ?? Infinity, share * (first.id - oldest.id))
  }

  return {
    ofFilter,
    ofRange: ({ from, to }: Range): number =>
      Math.max(0, (selectNewest.get(to)?.id ?? 0) - (selectOldest.get(from)?.id ?? Infinity) + 1),
  }
}

/** Chooses the filter whose index drives the list: the one that the fewest shipments have, as each of those is looked at. */
export const openIndexChooser = (reader: Reader, mostExpiring = MOST_EXPIRING) => {
  const { ofFilter, ofRange } = openEstimates(reader, mostExpiring)
  return {
    choose: (run: FilterRun): IndexedRun => {
      const indexed = run.filters.filter(hasIndex)
      if (indexed.length < 2) return { ...run, drivingIndex: indexed[0] }
      const estimated = indexed.map((filter) => ({ filter, many: ofFilter(filter, run.range) }))
      const [fewest] = estimated.toSorted((one, other) => one.many - other.many)
      return { ...run, drivingIndex: fewest?.filter }
    },
    /** About how many shipments the run has at most. */
    estimate: ({ filters, range }: FilterRun): number =>
      Math.min(ofRange(range), ...filters.map((filter) => ofFilter(filter, range))),
  }
}
