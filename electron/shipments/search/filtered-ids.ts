import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import type { Reader } from '../../platform/database.ts'
import { openIndexChooser } from '../list/choose-index.ts'
import type { IndexedRun } from '../list/list-query.ts'
import { filterRunsOf } from '../list/list-filters.ts'
import { conditionOfRuns, highestQuery, idsQuery, newestQuery } from '../list/list-query.ts'

type Id = { readonly id: number | null }

/** The shipments that a list's filter leaves, for searches among them. */
export const openFilteredIds = (reader: Reader, clock: { readonly now: () => Date }) => {
  const { choose, estimate } = openIndexChooser(reader)
  const statements = new Map<string, ReturnType<typeof prepareIds>>()
  const prepareIds = (sql: string) => reader.prepare<(string | number)[], Id>(sql)
  const statementFor = (sql: string) => {
    const statement = statements.get(sql) ?? prepareIds(sql)
    statements.set(sql, statement)
    return statement
  }
  const runsOf = (filter: ShipmentFilter) => filterRunsOf({ ...filter, take: 1 }, clock.now())
  const highestOf = (runs: readonly IndexedRun[], queryOf: typeof highestQuery): number =>
    runs.reduce((highest, run) => {
      const { sql, parameters } = queryOf(run)
      return Math.max(highest, statementFor(sql).get(...parameters)?.id ?? 0)
    }, 0)
  return {
    /** About how many there are. */
    estimate: (filter: ShipmentFilter): number => runsOf(filter).reduce((sum, run) => sum + estimate(run), 0),
    /** All of them, the newest first; nothing where there are more than that. */
    all: (filter: ShipmentFilter, most: number): readonly number[] | undefined => {
      const runs = runsOf(filter)
      if (runs.length === 0) return []
      const { sql, parameters } = idsQuery(runs.map(choose))
      const found = statementFor(sql).all(...parameters, most + 1)
      // They come nearly in order.
      return found.length > most
        ? undefined
        : found.map(({ id }) => id ?? 0).toSorted((one, other) => other - one)
    },
    /**
     * A number that none of them is above. Numbers go with time but for what was brought in from elsewhere, so that to be
     * sure takes a look at each.
     */
    highest: (filter: ShipmentFilter): number => highestOf(runsOf(filter).map(choose), highestQuery),
    /** The same, by passing over all that is newer than one that is known to be among them. */
    highestFrom: (filter: ShipmentFilter, known: number): number => {
      const { sql, parameters } = conditionOfRuns(runsOf(filter))
      const downwards = `SELECT id FROM shipment NOT INDEXED WHERE id > CAST(? AS INT) AND ${sql} ORDER BY id DESC LIMIT 1`
      return statementFor(downwards).get(known, ...parameters)?.id ?? known
    },
    /** The number of the one that was made last. */
    newest: (filter: ShipmentFilter): number => highestOf(runsOf(filter).map(choose), newestQuery),
  }
}
export type FilteredIds = ReturnType<typeof openFilteredIds>
