import type { ListOrder, ListRequest, ShipmentFilter } from '#shared/shipments/requests.ts'
import type { PageOfShipments, ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { Reader } from '../../platform/database.ts'
import { openIndexChooser } from './choose-index.ts'
import { openKeptTotals } from './kept-totals.ts'
import { conditionOfRuns, type IndexedRun, listQuery, placeQuery } from './list-query.ts'
import { filterRunsOf } from './list-filters.ts'
import { type SummaryRow, summaryColumns, summaryOfRow } from '../store/shipment-row.ts'

type RowPage = { readonly rows: readonly SummaryRow[]; readonly next_cursor: string | null }
/** Where a row stands in the order of every list. */
type Place = Pick<SummaryRow, 'created' | 'id'>

const nothing: RowPage = { rows: [], next_cursor: null }
const otherWay = { newest: 'oldest', oldest: 'newest' } as const satisfies Record<ListOrder, ListOrder>

const cursorOf = ({ created, id }: Place): string => `${created}-${id}`

/** Which filters are given decides the text of a query, so there are few texts; each is prepared once. */
const openStatements = <Row>(reader: Reader) => {
  const prepare = (sql: string) => reader.prepare<(string | number)[], Row>(sql)
  const statements = new Map<string, ReturnType<typeof prepare>>()
  return (sql: string) => {
    const statement = statements.get(sql) ?? prepare(sql)
    statements.set(sql, statement)
    return statement
  }
}

/**
 * What lists show: pages of shipments, newest or oldest first, each from where the one before ended or from so many
 * rows on, and single ones.
 */
export const openListStore = (reader: Reader, clock: { readonly now: () => Date }) => {
  const { choose } = openIndexChooser(reader)
  const totals = openKeptTotals(reader)
  const rowsStatement = openStatements<SummaryRow>(reader)
  const placeStatement = openStatements<Place>(reader)
  const placeOf = (runs: readonly IndexedRun[], index: number): Place | undefined => {
    const { sql, parameters } = placeQuery(runs)
    return placeStatement(sql).get(...parameters, 1, index)
  }

  /** Rows that are nearer to the end are counted from there, where it is known how many there are. */
  const fromTheEnd = (request: ListRequest, skip: number, total: number): RowPage => {
    const take = Math.min(request.take, total - skip)
    if (take <= 0) return nothing
    const order = otherWay[request.order ?? 'newest']
    const rows = pageOfRows({ ...request, order, skip: total - skip - take, take }).rows.toReversed()
    const last = skip + take < total ? rows.at(-1) : undefined
    return { rows, next_cursor: last ? cursorOf(last) : null }
  }

  const pageOfRows = ({ skip = 0, ...request }: ListRequest): RowPage => {
    const filterRuns = filterRunsOf(request, clock.now())
    if (filterRuns.length === 0) return nothing
    const total = skip === 0 ? undefined : totals.totalOf(filterRuns)
    if (total !== undefined && skip > total / 2) return fromTheEnd(request, skip, total)
    const runs = filterRuns.map(choose)
    if (skip > 0) {
      const before = placeOf(runs, skip - 1)
      return before ? pageOfRows({ ...request, cursor: cursorOf(before) }) : nothing
    }
    const { sql, parameters } = listQuery(runs)
    // One row more than asked for tells whether there is another page.
    const found = rowsStatement(sql).all(...parameters, request.take + 1)
    const rows = found.slice(0, request.take)
    const last = found.length > request.take ? rows.at(-1) : undefined
    return { rows, next_cursor: last ? cursorOf(last) : null }
  }

  return {
    /** Those that are there and that a filter leaves, in the order asked for. */
    byReferences: (
      references: readonly string[],
      within: ShipmentFilter = {},
    ): readonly ShipmentSummary[] => {
      const runs = filterRunsOf({ ...within, take: 1 }, clock.now())
      if (runs.length === 0) return []
      const { sql, parameters } = conditionOfRuns(runs)
      const one = rowsStatement(`SELECT ${summaryColumns} FROM shipment WHERE reference = ? AND ${sql}`)
      return references.flatMap((reference) => one.all(reference, ...parameters)).map(summaryOfRow)
    },

    page: (request: ListRequest): PageOfShipments => {
      const { rows, next_cursor } = pageOfRows(request)
      return { items: rows.map(summaryOfRow), next_cursor }
    },

    /** The same as rows, for whoever goes on to what lies beside them. */
    pageOfRows,
  }
}
export type ListStore = ReturnType<typeof openListStore>
