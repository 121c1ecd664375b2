import type { ListOrder } from '#shared/shipments/requests.ts'
import type { Filter, Range, FilterRun } from './list-filters.ts'
import { summaryColumns } from '../store/shipment-row.ts'

/** A query and what is bound to it; the number of rows is bound last. */
export type ListQuery = { readonly sql: string; readonly parameters: readonly (string | number)[] }

/** A run, and the filter whose index it follows; without one it follows the time of creation. */
export type IndexedRun = FilterRun & { readonly drivingIndex: Filter | undefined }

/** Filters whose values stand in the order of creation in an index, for all shipments or for those that have a rare one. */
export type OrderedFilter = Exclude<Filter, { readonly name: 'expiry' }>

/** What an index holds that is kept of rare values only, as it is declared: so a query has to say it, too. */
const rareValues: Readonly<Partial<Record<Filter['name'], string>>> = {
  severity: 'severity > 0',
  shipment_type: 'shipment_type = 0',
  direction: 'direction > 0',
  carrier: "carrier <> ''",
}

/** Whether an index holds what the filter asks for. What most shipments have is met soon by the time of creation. */
export const hasIndex = (filter: Filter): boolean => {
  switch (filter.name) {
    case 'severity':
    case 'direction':
      return filter.value !== 0
    case 'shipment_type':
      return filter.value === 0
    default:
      return true
  }
}

/** Where what a filter asks for stands in the order of creation. */
export const orderedBy: Readonly<Record<OrderedFilter['name'], string>> = {
  state: 'shipment INDEXED BY shipment_state',
  severity: 'shipment INDEXED BY shipment_severity',
  country: 'shipment INDEXED BY shipment_country',
  carrier: 'shipment INDEXED BY shipment_carrier',
  shipment_type: 'shipment INDEXED BY shipment_type',
  direction: 'shipment INDEXED BY shipment_direction',
  tag: 'shipment_tag',
  documents: 'shipment INDEXED BY shipment_documents',
}

/** Documents that expire between two moments, soonest first. */
export const expiringDocuments =
  'document INDEXED BY document_expires WHERE expires > CAST(? AS INT) AND expires <= CAST(? AS INT)'

/**
 * The query for a page of a list. Rows come in order straight from the index of the driving filter, several runs merged; the other filters are looked at row by row. The index is named, as which is best depends on the values
 * that are asked for, and these are cast, because SQLite would otherwise plan anew for each.
 */
export const listQuery = (runs: readonly IndexedRun[]): ListQuery => mergedQuery(runs, summaryColumns)

/** The query for the place of one row of a list, so many rows from its beginning: the index alone tells it. */
export const placeQuery = (runs: readonly IndexedRun[]): ListQuery => {
  const { sql, parameters } = mergedQuery(runs, 'created, id')
  return { sql: `${sql} OFFSET CAST(? AS INT)`, parameters }
}

const mergedQuery = (runs: readonly IndexedRun[], columns: string): ListQuery => {
  const parts = runs.map((run) => partOf(run, columns))
  const way = runs[0]?.range.order === 'oldest' ? 'ASC' : 'DESC'
  return {
    sql: `${parts.map(({ sql }) => sql).join(' UNION ALL ')} ORDER BY created ${way}, id ${way} LIMIT CAST(? AS INT)`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  }
}

/** What a shipment has to be to stand in one of the runs: for those that were found on another way. */
export const conditionOfRuns = (runs: readonly FilterRun[]): ListQuery => {
  const conditions = runs.map((run) => conditionOfRun({ ...run, drivingIndex: undefined }))
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    parameters: conditions.flatMap(({ parameters }) => parameters),
  }
}

/** The query for the numbers alone, in no order that matters. */
export const idsQuery = (runs: readonly IndexedRun[]): ListQuery => {
  const parts = runs.map((run) => {
    const { sql, parameters } = conditionOfRun(run)
    return { sql: `SELECT id FROM ${sourceOf(run.drivingIndex)} WHERE ${sql}`, parameters }
  })
  return {
    sql: `${parts.map(({ sql }) => sql).join(' UNION ALL ')} LIMIT CAST(? AS INT)`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  }
}

/** The query for the highest number that the driving filter leaves, which the index alone tells. */
export const highestQuery = ({ drivingIndex, range }: IndexedRun): ListQuery => {
  const filters = drivingIndex ? [drivingIndex] : []
  const { sql, parameters } = conditionOfRun({ filters, range, drivingIndex })
  const source = drivingIndex?.name === 'tag' ? orderedBy.tag : sourceOf(drivingIndex)
  return { sql: `SELECT max(id) AS id FROM ${source} WHERE ${sql}`, parameters }
}

/** The query for the number of the one that was made last of those that the driving filter leaves. */
export const newestQuery = (run: IndexedRun): ListQuery => {
  const { sql, parameters } = highestQuery(run)
  return { sql: `${sql.replace('max(id) AS id', 'id')} ORDER BY created DESC, id DESC LIMIT 1`, parameters }
}

const partOf = (run: IndexedRun, columns: string): ListQuery => {
  const { sql, parameters } = conditionOfRun(run)
  return { sql: `SELECT ${columns} FROM ${sourceOf(run.drivingIndex)} WHERE ${sql}`, parameters }
}

const conditionOfRun = ({ filters, range, drivingIndex }: IndexedRun): ListQuery => {
  const conditions = [
    ...filters.map((filter) => conditionOf(filter, drivingIndex)),
    ...rareCondition(drivingIndex),
    conditionOfRange(range),
    ...(range.after ? [conditionOfPlace(range.after, range.order)] : []),
  ]
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  }
}

const sourceOf = (drivingIndex: Filter | undefined): string => {
  if (!drivingIndex) return 'shipment INDEXED BY shipment_created'
  switch (drivingIndex.name) {
    case 'tag':
      return `${orderedBy.tag} CROSS JOIN shipment USING (id, created)`
    case 'expiry':
      // Those that it finds are looked up one by one, and are put in order afterwards.
      return 'shipment NOT INDEXED'
    default:
      return orderedBy[drivingIndex.name]
  }
}

const rareCondition = (drivingIndex: Filter | undefined): readonly ListQuery[] => {
  const sql = drivingIndex && rareValues[drivingIndex.name]
  return sql === undefined ? [] : [{ sql, parameters: [] }]
}

const conditionOf = (filter: Filter, drivingIndex: Filter | undefined): ListQuery => {
  switch (filter.name) {
    case 'tag':
      return filter === drivingIndex ? isEqual(filter) : { ...isEqual(filter), sql: hasTag }
    case 'expiry': {
      const { after, until } = filter
      return { sql: filter === drivingIndex ? isAmongExpiring : hasExpiring, parameters: [after, until] }
    }
    default:
      return conditionOfOrdered(filter)
  }
}

const hasTag = `EXISTS (SELECT 1 FROM shipment_tag t
  WHERE t.tag = CAST(? AS TEXT) AND t.created = shipment.created AND t.id = shipment.id)`

const isAmongExpiring = `id IN (SELECT shipment FROM ${expiringDocuments})`
const hasExpiring = `EXISTS (SELECT 1 FROM document d INDEXED BY document_shipment
  WHERE d.shipment = shipment.id AND d.expires > CAST(? AS INT) AND d.expires <= CAST(? AS INT))`

/** The rows of an index that a filter asks for. */
export const conditionInIndex = (filter: OrderedFilter): ListQuery => {
  const { sql, parameters } = conditionOfOrdered(filter)
  return { sql: [sql, ...rareCondition(filter).map((rare) => rare.sql)].join(' AND '), parameters }
}

/** What a filter asks for in the place that its index holds in order. */
const conditionOfOrdered = (filter: OrderedFilter): ListQuery =>
  filter.name === 'documents' ? { sql: 'documents > 0', parameters: [] } : isEqual(filter)

const isEqual = ({ name, value }: Exclude<OrderedFilter, { readonly name: 'documents' }>): ListQuery => ({
  sql: `${name} = CAST(? AS ${typeof value === 'string' ? 'TEXT' : 'INT'})`,
  parameters: [value],
})

export const isInRange = 'created BETWEEN CAST(? AS INT) AND CAST(? AS INT)'

const conditionOfRange = ({ from, to }: Range): ListQuery => ({ sql: isInRange, parameters: [from, to] })

const conditionOfPlace = ({ created, id }: NonNullable<Range['after']>, order: ListOrder): ListQuery => ({
  sql:
    order === 'newest'
      ? '(created < CAST(? AS INT) OR id < CAST(? AS INT))'
      : '(created > CAST(? AS INT) OR id > CAST(? AS INT))',
  parameters: [created, id],
})
