import type { NewProblem } from '../api-error.ts'
import type { Address } from '../shipments/create-request.ts'
import type { CarrierDetails } from '../shipments/shipment.ts'
import type { ShipmentState } from '../shipments/shipment-state.ts'
import { stateTable } from '../shipments/state-table.ts'
import { foldText } from '../words.ts'

/** A group holds at most so many shipments (contract §9). */
export const MOST_MEMBERS = 10_000

/** Whether a shipment in a state can be put into a group (contract §9). It stays in there when it is packed afterwards. */
export const canJoinGroup = (state: ShipmentState): boolean => state === 'allocated' || state === 'manifested'

/**
 * Whether a shipment that comes into a state leaves the group it is in: no carrier comes for it any more, so that it must not stand on
 * a note that a driver signs. What is under way stays, as it is still what was in the cage.
 */
export const leavesGroup = (state: ShipmentState): boolean =>
  stateTable[state].phase === 'draft' || state === 'cancelled' || state === 'collection_booking_failed'

/** By what carrier services are told apart: one that has no reference, by its name. */
const serviceKeyOf = (carrier: CarrierDetails): string =>
  JSON.stringify([
    carrier.reference ?? carrier.name ?? '',
    carrier.service_reference ?? carrier.service_name ?? '',
  ])

type Place = { readonly address_type: string } & Partial<
  Pick<
    Address,
    | 'shipping_location_reference'
    | 'company_name'
    | 'address_line1'
    | 'address_line2'
    | 'address_line3'
    | 'locality'
    | 'postal_code'
    | 'country_iso_code'
  >
>
/** By what origins are told apart: a shipping location by its reference, any other place by what is written of it. */
export const originKeyOf = (addresses: readonly Place[]): string => {
  const origin = addresses.find(({ address_type: type }) => type === 'origin')
  if (!origin) return ''
  const { shipping_location_reference: location } = origin
  if (location !== undefined && location !== '') return `location ${location}`
  const { company_name, address_line1, address_line2, address_line3, locality, postal_code } = origin
  return JSON.stringify([
    ...[company_name, address_line1, address_line2, address_line3, locality].map((text = '') =>
      foldText(text).trim(),
    ),
    (postal_code ?? '').replaceAll(/[\s-]/gu, '').toUpperCase(),
    origin.country_iso_code ?? '',
  ])
}

/** A shipment that is to become a member. */
export type MemberCandidate = {
  readonly reference: string
  readonly state: ShipmentState
  /** Of its allocation. */
  readonly carrier: CarrierDetails | undefined
  readonly origin: string
  /** The group that it is in by now, of those that are not closed. */
  readonly group: string | undefined
}

/** What all members of a group have in common; the origin is open while there is none. */
export type GroupNature = {
  readonly carrier: CarrierDetails
  readonly origin: string | undefined
}

/** Why a shipment cannot become a member of any group, or of the one that is named; nothing where it can. */
export const candidateProblem = (
  { reference, state, carrier, group }: MemberCandidate,
  own?: string,
): NewProblem | undefined => {
  if (group !== undefined && group === own)
    return { code: 'duplicate_values', sentence: { key: 'member_already', values: { reference } } }
  if (!canJoinGroup(state))
    return {
      code: 'invalid_state_for_operation',
      sentence: { key: 'member_state_forbids', values: { reference, state } },
    }
  if (!carrier)
    return {
      code: 'invalid_state_for_operation',
      sentence: { key: 'member_without_carrier', values: { reference } },
    }
  if (group === undefined) return undefined
  return { code: 'non_unique_reference', sentence: { key: 'member_elsewhere', values: { reference, group } } }
}

/** Why a shipment that could be in a group cannot be in this one. */
export const memberProblem = (candidate: MemberCandidate, nature: GroupNature): NewProblem | undefined => {
  const { reference, carrier = {}, origin } = candidate
  if (serviceKeyOf(carrier) !== serviceKeyOf(nature.carrier)) {
    const values = { reference, service: serviceName(carrier), other: serviceName(nature.carrier) }
    return { code: 'invalid_carrier_service', sentence: { key: 'member_other_service', values } }
  }
  if (nature.origin === undefined || nature.origin === origin) return undefined
  return { code: 'conflicting_properties', sentence: { key: 'member_other_origin', values: { reference } } }
}

/** A carrier service by the words that people know it by. */
export const serviceName = (carrier: CarrierDetails): string =>
  [carrier.name ?? carrier.reference, carrier.service_name ?? carrier.service_reference]
    .filter((text) => text !== undefined && text !== '')
    .join(' · ')
