import type { ListRequest } from '../../shared/shipments/requests.ts'
import type { ShipmentPage, ShipmentSummary } from '../../shared/shipments/shipment.ts'
import type { Reader } from '../platform/database.ts'
import { openListLead } from './list-lead.ts'
import { listQuery } from './list-query.ts'
import { runsOf } from './list-run.ts'
import { type SummaryRow, summaryColumns, summaryOfRow } from './shipment-row.ts'

/** What lists show: pages of shipments, newest first, each from where the one before ended, and single ones. */
export const openListStore = (reader: Reader, clock: { readonly now: () => Date }) => {
  const lead = openListLead(reader)
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
  return {
    /** Those that are there, in the order asked for. */
    byReferences: (references: readonly string[]): readonly ShipmentSummary[] =>
      references.flatMap((reference) => selectOne.all(reference)).map(summaryOfRow),

    page: (request: ListRequest): ShipmentPage => {
      const runs = runsOf(request, clock.now())
      if (runs.length === 0) return { items: [], next_cursor: null }
      const { sql, parameters } = listQuery(runs.map(lead))
      // One row more than asked for tells whether there is another page.
      const rows = statementFor(sql).all(...parameters, request.take + 1)
      const shown = rows.slice(0, request.take)
      const last = rows.length > request.take ? shown.at(-1) : undefined
      return { items: shown.map(summaryOfRow), next_cursor: last ? `${last.created}-${last.id}` : null }
    },
  }
}
export type ListStore = ReturnType<typeof openListStore>
