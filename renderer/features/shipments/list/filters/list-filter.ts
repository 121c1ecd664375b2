import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import type { StateCounts } from '#shared/shipments/shipment.ts'
import { type DocumentChoice, filterNames, type ListAddress } from '../list-address.ts'

/** The first or the last moment of a day where the desk stands. */
const momentOf = (day: string, time: string): string => new Date(`${day}T${time}`).toISOString()

/** What the desk is asked about documents. */
export const documentFilters: Readonly<
  Record<DocumentChoice, Pick<ShipmentFilter, 'has_documents' | 'document_expires_within'>>
> = {
  some: { has_documents: true },
  'within-7': { document_expires_within: 7 },
  'within-30': { document_expires_within: 30 },
  'within-90': { document_expires_within: 90 },
}

/** What the desk is asked for; a choice of states says more than the tile that they are in. */
export const filterOf = (address: ListAddress): ShipmentFilter => {
  const { severity, states, type, direction, country, tag, carrier, documents, from, to } = address
  return {
    ...(states.length > 0 ? { states: [...states] } : severity && { severity }),
    ...(type && { shipment_type: type }),
    ...(direction && { direction }),
    ...(country && { country }),
    ...(tag && { tag }),
    ...(carrier && { carrier }),
    ...(documents && documentFilters[documents]),
    ...(from && { created_from: momentOf(from, '00:00:00.000') }),
    ...(to && { created_to: momentOf(to, '23:59:59.999') }),
  }
}

/** Whether a tile, states or filters leave some shipments out. */
export const isNarrowed = (address: ListAddress): boolean => Object.keys(filterOf(address)).length > 0

/** How many shipments the list has in all, where the counts that are kept tell; `undefined` where they do not. */
export const totalOf = (address: ListAddress, counts: StateCounts | undefined): number | undefined => {
  if (counts === undefined || filterNames.some((name) => address[name] !== undefined)) return undefined
  const { severity, states } = address
  if (states.length > 0) return states.reduce((sum, state) => sum + counts.states[state], 0)
  return severity ? counts.severities[severity] : counts.total
}
