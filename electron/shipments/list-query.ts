import type { ListRequest } from '../../shared/shipments/requests.ts'
import { directionCodes, severityCodes, stateCodes, summaryColumns, typeCodes } from './shipment-row.ts'

/** A query and what is bound to it; the number of rows is bound last. */
export type ListQuery = { readonly sql: string; readonly parameters: readonly (string | number)[] }

type Condition = { readonly sql: string; readonly parameters: readonly (string | number)[] }
const condition = (sql: string, ...parameters: readonly (string | number)[]): Condition => ({
  sql,
  parameters,
})

/**
 * The query for a page of a list. Rows come newest first straight from an index that begins with one filter and
 * goes on with the time of creation; the other filters are looked at row by row. Bound values are cast because
 * SQLite would otherwise plan anew for every value.
 */
export const listQuery = (request: ListRequest): ListQuery => {
  const others = conditionsOf(request)
  // Several states are several runs through one index, merged in order: `IN` would have to sort them all.
  const states = request.states && [...new Set(request.states)]
  const branches = states?.map((state) => [
    condition('s.state = CAST(? AS INT)', stateCodes.toCode(state)),
    ...others,
  ]) ?? [others]
  const order = 'ORDER BY created DESC, id DESC LIMIT CAST(? AS INT)'
  return {
    sql: `${branches.map(selectWhere).join(' UNION ALL ')} ${order}`,
    parameters: branches.flat().flatMap(({ parameters }) => parameters),
  }
}

const selectWhere = (conditions: readonly Condition[]): string => {
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  return `SELECT ${summaryColumns} FROM shipment s${where && ` WHERE ${where}`}`
}

const conditionsOf = (request: ListRequest): readonly Condition[] => [
  ...(request.severity === undefined
    ? []
    : [condition('s.severity = CAST(? AS INT)', severityCodes.toCode(request.severity))]),
  ...(request.country === undefined ? [] : [condition('s.country = CAST(? AS TEXT)', request.country)]),
  ...(request.shipment_type === undefined
    ? []
    : [condition('s.shipment_type = CAST(? AS INT)', typeCodes.toCode(request.shipment_type))]),
  ...(request.direction === undefined
    ? []
    : [condition('s.direction = CAST(? AS INT)', directionCodes.toCode(request.direction))]),
  ...(request.tag === undefined ? [] : [tagged(request.tag)]),
  ...(request.created_from === undefined
    ? []
    : [condition('s.created >= CAST(? AS INT)', Date.parse(request.created_from))]),
  ...(request.created_to === undefined
    ? []
    : [condition('s.created <= CAST(? AS INT)', Date.parse(request.created_to))]),
  ...(request.cursor === undefined ? [] : [after(request.cursor)]),
]

const tagged = (tag: string): Condition =>
  condition(
    'EXISTS (SELECT 1 FROM shipment_tag t WHERE t.tag = CAST(? AS TEXT) AND t.created = s.created AND t.id = s.id)',
    tag,
  )

const after = (cursor: string): Condition => {
  const [created = 0, id = 0] = cursor.split('-').map(Number)
  return condition(
    's.created <= CAST(? AS INT) AND (s.created < CAST(? AS INT) OR s.id < CAST(? AS INT))',
    created,
    created,
    id,
  )
}
