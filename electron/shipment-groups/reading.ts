import type {
  FoundShipmentGroup,
  GroupHistory,
  ListShipmentGroupsRequest,
  PageOfGroupMembers,
  PageOfShipmentGroups,
  ShipmentGroup,
  ShipmentGroupSelector,
} from '#shared/shipment-groups/shipment-group.ts'
import { scanMeanings } from '#shared/scan/read-scan.ts'
import { canManifest } from '#shared/shipments/transition.ts'
import type { AuditService } from '../audit/service.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { groupNotFound, groupSummaryOfRow, memberOfRow } from './answers.ts'
import type { ShipmentGroupRow, ShipmentGroupStore } from './store.ts'

type Ports = { readonly store: ShipmentGroupStore; readonly audit: AuditService }
type Paging = { readonly cursor?: string; readonly take: number }

const beforeOf = ({ cursor }: Paging): number =>
  cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor)

/** A page of rows of which one more than asked for was read: it tells whether there is another. */
const pageOf = <Row, Item>(
  rows: readonly Row[],
  { take, read, keyOf }: Paging & { readonly read: (row: Row) => Item; readonly keyOf: (row: Row) => number },
) => {
  const shown = rows.slice(0, take)
  const last = rows.length > take ? shown.at(-1) : undefined
  return { items: shown.map(read), next_cursor: last ? String(keyOf(last)) : null }
}

/** What can be asked about groups. */
export const createGroupReading = ({ store, audit }: Ports) => {
  /** @throws Refusal where there is no such group */
  const find = (selector: ShipmentGroupSelector): ShipmentGroupRow => {
    const { reference, custom_reference: custom = '', version = 'latest' } = selector
    const row = reference === undefined ? store.findVersion(custom, version) : store.find(reference)
    if (row) return row
    throw groupNotFound(selector)
  }

  return {
    find,

    get: (selector: ShipmentGroupSelector): ShipmentGroup => {
      const row = find(selector)
      const members = store.members(row.id)
      const waiting = members.filter(({ state }) => canManifest(stateCodes.toWord(state)))
      return {
        ...groupSummaryOfRow(row),
        waiting_count: waiting.length,
        ...(members.length > 0 && { shipments: members.map(({ reference }) => reference) }),
      }
    },

    /** By its reference, or by its custom reference in the newest version. */
    findByCode: (codes: readonly string[]): FoundShipmentGroup => {
      for (const code of scanMeanings(codes).flat()) {
        const row = store.find(code.toLowerCase()) ?? store.findVersion(code, 'latest')
        if (row) return { group: groupSummaryOfRow(row) }
      }
      return {}
    },

    /** Which group a shipment is in; where that was closed, it still tells where it was. */
    ofShipment: (reference: string): FoundShipmentGroup => {
      const row = store.lastGroupOf(reference)
      return row ? { group: groupSummaryOfRow(row) } : {}
    },

    list: ({ states, ...paging }: ListShipmentGroupsRequest): PageOfShipmentGroups => {
      const [before, take] = [beforeOf(paging), paging.take + 1]
      // Each state is a walk of its own along its index; what is left of them after merging is the page.
      const rows = states
        ? [...new Set(states)].flatMap((state) => store.page(state, before, take))
        : store.page(undefined, before, take)
      const newestFirst = rows.toSorted((one, other) => other.id - one.id)
      return pageOf(newestFirst, { ...paging, read: groupSummaryOfRow, keyOf: ({ id }) => id })
    },

    members: (selector: ShipmentGroupSelector, paging: Paging): PageOfGroupMembers => {
      const rows = store.memberPage(find(selector).id, beforeOf(paging), paging.take + 1)
      return pageOf(rows, { ...paging, read: memberOfRow, keyOf: ({ member }) => member })
    },

    history: (selector: ShipmentGroupSelector): GroupHistory => ({
      items: audit.groupHistory(find(selector).reference),
    }),
  }
}
export type GroupReading = ReturnType<typeof createGroupReading>
