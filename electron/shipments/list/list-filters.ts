import type { ListOrder, ListRequest } from '#shared/shipments/requests.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { directionCodes, severityCodes, stateCodes, typeCodes } from '../store/shipment-row.ts'

type NameOfEqual = 'state' | 'severity' | 'country' | 'carrier' | 'shipment_type' | 'direction' | 'tag'
/** What a shipment has to be, as it lies in the database. */
export type Filter =
  | { readonly name: NameOfEqual; readonly value: string | number }
  /** It has documents. */
  | { readonly name: 'documents' }
  /** One of its documents expires after the one moment and not after the other, in milliseconds since 1970. */
  | { readonly name: 'expiry'; readonly after: number; readonly until: number }
export type FilterName = Filter['name']

/** Times of creation in milliseconds since 1970, both included, which way through them, and where the page before ended. */
export type Range = {
  readonly from: number
  readonly to: number
  readonly order: ListOrder
  readonly after?: { readonly created: number; readonly id: number }
}

/** One way through the shipments, by the time of creation: all of its filters have to hold. */
export type FilterRun = { readonly filters: readonly Filter[]; readonly range: Range }

const DAY = 24 * 3_600_000

/**
 * The ways through the shipments whose rows, merged by time, are the list: one for each state that is asked for,
 * as several states in one would have to be sorted; one if none is.
 * @param now the moment from which the days until a document expires are counted
 */
export const filterRunsOf = (request: ListRequest, now: Date): readonly FilterRun[] => {
  const range = rangeOf(request)
  const others = [...filtersOf(request), ...filtersByDocument(request, now.getTime())]
  if (request.states === undefined) return [{ filters: [...severityOf(request), ...others], range }]
  // A state has one severity only: to ask for both is to ask for less states.
  const states = [...new Set(request.states)].filter(
    (state) => request.severity === undefined || stateTable[state].severity === request.severity,
  )
  return states.map((state) => ({
    filters: [{ name: 'state', value: stateCodes.toCode(state) }, ...others],
    range,
  }))
}

const severityOf = ({ severity }: ListRequest): readonly Filter[] =>
  severity === undefined ? [] : [{ name: 'severity', value: severityCodes.toCode(severity) }]

const filtersOf = (request: ListRequest): readonly Filter[] => [
  ...(request.country === undefined ? [] : [{ name: 'country' as const, value: request.country }]),
  ...(request.carrier === undefined ? [] : [{ name: 'carrier' as const, value: request.carrier }]),
  ...(request.tag === undefined ? [] : [{ name: 'tag' as const, value: request.tag }]),
  ...(request.direction === undefined
    ? []
    : [{ name: 'direction' as const, value: directionCodes.toCode(request.direction) }]),
  ...(request.shipment_type === undefined
    ? []
    : [{ name: 'shipment_type' as const, value: typeCodes.toCode(request.shipment_type) }]),
]

/** One with a document that expires has documents: so that index may drive the list where very many expire. */
const filtersByDocument = (
  { has_documents, document_expires_within: days }: ListRequest,
  now: number,
): readonly Filter[] => [
  ...(has_documents === undefined && days === undefined ? [] : [{ name: 'documents' as const }]),
  ...(days === undefined ? [] : [{ name: 'expiry' as const, after: now, until: now + days * DAY }]),
]

const EVER = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER } as const

/** Whether a range leaves nothing out. */
export const isUnbounded = ({ from, to }: Range): boolean => from === EVER.from && to === EVER.to

const rangeOf = ({ created_from, created_to, cursor, order = 'newest' }: ListRequest): Range => {
  const from = created_from === undefined ? EVER.from : Date.parse(created_from)
  const to = created_to === undefined ? EVER.to : Date.parse(created_to)
  if (cursor === undefined) return { from, to, order }
  const [created = 0, id = 0] = cursor.split('-').map(Number)
  const after = { created, id }
  return order === 'newest'
    ? { from, to: Math.min(to, created), order, after }
    : { from: Math.max(from, created), to, order, after }
}
