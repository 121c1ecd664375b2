import type { ListRequest } from '#shared/shipments/requests.ts'
import type { PageOfShipments, ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { Reader } from '../../platform/database.ts'
import { openIndexChooser } from './choose-index.ts'
import { listQuery } from './list-query.ts'
import { filterRunsOf } from './list-filters.ts'
import { type SummaryRow, summaryColumns, summaryOfRow } from '../store/shipment-row.ts'

type RowPage = { readonly rows: readonly SummaryRow[]; readonly next_cursor: string | null }

/** What lists show: pages of shipments, newest or oldest first, each from where the one before ended, and single ones. */
export const openListStore = (reader: Reader, clock: { readonly now: () => Date }) => {
  const chooseIndex = openIndexChooser(reader)
  // Which filters are given decides the text of the query, so there are few texts; each is prepared once.
  const statements = new Map<string, ReturnType<typeof prepareList>>()
  const prepareList = (sql: string) => reader.prepare<(string | number)[], SummaryRow>(sql)
  const statementFor = (sql: string) => {
    const statement = statements.get(sql) ?? prepareList(sql)
    statements.set(sql, statement)
    return statement
  }
  const selectOne = reader.prepare<[string], SummaryRow>(
    `SELECT ${summaryColumns} FROM shipment WHERE reference = ?`,
  )
  const pageOfRows = (request: ListRequest): RowPage => {
    const runs = filterRunsOf(request, clock.now())
    if (runs.length === 0) return { rows: [], next_cursor: null }
    const { sql, parameters } = listQuery(runs.map(chooseIndex))
    // One row more than asked for tells whether there is another page.
    const found = statementFor(sql).all(...parameters, request.take + 1)
    const rows = found.slice(0, request.take)
    const last = found.length > request.take ? rows.at(-1) : undefined
    return { rows, next_cursor: last ? `${last.created}-${last.id}` : null }
  }
  return {
    /** Those that are there, in the order asked for. */
    byReferences: (references: readonly string[]): readonly ShipmentSummary[] =>
      references.flatMap((reference) => selectOne.all(reference)).map(summaryOfRow),

    page: (request: ListRequest): PageOfShipments => {
      const { rows, next_cursor } = pageOfRows(request)
      return { items: rows.map(summaryOfRow), next_cursor }
    },

    /** The same as rows, for whoever goes on to what lies beside them. */
    pageOfRows,
  }
}
export type ListStore = ReturnType<typeof openListStore>
