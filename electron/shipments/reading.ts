import { unlessDamaged } from '../platform/json.ts'
import type {
  FindByCodeRequest,
  FindByCustomReferenceRequest,
  FindByTrackingReferenceRequest,
  FindSameOrderRequest,
  SearchRequest,
  ShipmentFilter,
} from '#shared/shipments/requests.ts'
import { scanMeanings } from '#shared/scan/read-scan.ts'
import type { ShipmentStates } from '#shared/shipments/bulk.ts'
import type {
  FoundByCode,
  FoundShipments,
  History,
  PossibleStates,
  AnsweredShipment,
  ShipmentsOfOrder,
  ShipmentWithHistory,
  PageOfShipments,
} from '#shared/shipments/shipment.ts'
import { stateMeanings } from '#shared/shipments/state-meanings.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { possibleStates } from '#shared/shipments/transition.ts'
import type { AuditService } from '../audit/service.ts'
import { isoOf } from '../platform/iso-time.ts'
import { troubleOf } from '../platform/trouble.ts'
import { answeredShipment } from './answered-shipment.ts'
import { notFound } from './answers.ts'
import type { CountStore } from './store/count-store.ts'
import type { ListStore } from './list/list-store.ts'
import type { LookupStore } from './store/lookup-store.ts'
import type { SearchStores } from './search/search-narrowing.ts'
import { searchShipments } from './search/search.ts'
import type { ShipmentService } from './service.ts'
import { shipmentOfRow, stateCodes, summaryOfRow } from './store/shipment-row.ts'

export type ReadingPorts = {
  readonly shipments: Pick<ShipmentService, 'get'>
  readonly audit: AuditService
  readonly counts: CountStore
  readonly lists: ListStore
  readonly lookups: LookupStore
  readonly searching: SearchStores
  /** Whether some texts are still written down as an older program did it. */
  readonly isRenewing: () => boolean
}

/** What can be asked about shipments; none of it writes. */
export const createShipmentReading = ({
  shipments,
  audit,
  counts,
  lists,
  lookups,
  searching,
  isRenewing,
}: ReadingPorts) => ({
  list: lists.page,
  search: (request: SearchRequest, signal: AbortSignal | undefined): Promise<PageOfShipments> =>
    searchShipments(searching, request, { isRenewing: isRenewing(), signal }),
  counts: counts.all,

  /** In the order in which they are asked for; those that are not there, or that a filter leaves out, are left out. */
  states: (references: readonly string[], within?: ShipmentFilter): ShipmentStates => ({
    items: lists.byReferences(references, within),
  }),

  findByCustomReference: ({ custom_reference, ...page }: FindByCustomReferenceRequest): FoundShipments => {
    const { rows, total } = lookups.byCustomReference(custom_reference, page)
    return foundShipments(
      rows.flatMap((row) => unlessDamaged(() => answeredShipment(shipmentOfRow(row)))),
      total,
      page,
    )
  },

  findSameOrder: ({ custom_reference, except }: FindSameOrderRequest): ShipmentsOfOrder => {
    const row = lookups.sameOrder(custom_reference, except)
    if (!row) return {}
    const { reference, state, created, shipped } = row
    const shipment = { reference, state: stateCodes.toWord(state), created: isoOf(created) }
    return { shipment: shipped === null ? shipment : { ...shipment, shipped: isoOf(shipped) } }
  },

  findByTrackingReference: ({
    tracking_reference,
    ...page
  }: FindByTrackingReferenceRequest): FoundShipments => {
    const { rows, total } = lookups.byTrackingReference(tracking_reference, page)
    return foundShipments(
      rows.flatMap((row) => unlessDamaged(() => answeredShipment(shipmentOfRow(row)))),
      total,
      page,
    )
  },

  /** A code is given as often as it can be read; what a carrier's label carries is more than the number that it is known by. */
  findByCode: ({ codes, take }: FindByCodeRequest): FoundByCode => {
    for (const meanings of scanMeanings(codes)) {
      const found = meanings.flatMap((code) => lookups.idsByCode(code, take + 1))
      if (found.length === 0) continue
      const ids = [...new Set(found)].toSorted((one, other) => other - one)
      return {
        items: searching.search.rows(ids.slice(0, take)).map(summaryOfRow),
        has_more: ids.length > take,
      }
    }
    return { items: [], has_more: false }
  },

  possibleStates: (reference: string): PossibleStates => ({
    states: possibleStates(shipments.get(reference).state).map((state) => ({
      state,
      phase: stateTable[state].phase,
      severity: stateTable[state].severity,
      meaning: stateMeanings[state],
    })),
  }),

  /** Both at once, for whoever shows both. */
  getWithHistory: (reference: string): ShipmentWithHistory => {
    const shipment = answeredShipment(shipments.get(reference))
    try {
      return { shipment, history: audit.history(reference) }
    } catch (error) {
      // A page of the trail that cannot be read keeps nobody from the shipment itself.
      if (troubleOf(error) === 'records_damaged') return { shipment }
      throw error
    }
  },

  /** Also of a deleted shipment: the audit trail keeps who, when and why. */
  history: (reference: string): History => {
    const items = audit.history(reference)
    if (items.length === 0) throw notFound(reference)
    return { items }
  },
})
const foundShipments = (
  items: readonly AnsweredShipment[],
  total: number,
  page: Pick<FindByCustomReferenceRequest, 'take' | 'skip'>,
): FoundShipments => ({ items, total, shipments: items, total_results: total, ...page })

export type ShipmentReading = ReturnType<typeof createShipmentReading>
