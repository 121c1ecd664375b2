import { type Refusal, refuse } from '#shared/api-error.ts'
import { type ShipmentGroupAction, type ShipmentGroupState } from '#shared/shipment-groups/group-state.ts'
import type {
  GroupMember,
  ShipmentGroupResult,
  ShipmentGroupSelector,
  ShipmentGroupSummary,
} from '#shared/shipment-groups/shipment-group.ts'
import { weightOf } from '../manifests/rows.ts'
import { isoOf } from '../platform/iso-time.ts'
import { trusted } from '../platform/json.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { groupStateCodes, type MemberRow, type ShipmentGroupRow } from './store.ts'

type Named = Pick<ShipmentGroupRow, 'reference' | 'custom_reference' | 'version'>

const nameOf = ({ reference, custom_reference: custom, version }: Named) => ({
  reference,
  ...(custom !== null && { custom_reference: custom }),
  ...(version !== null && { version }),
})

/** The contract's answer to a change of a group. */
export const groupResult = (group: Named, message: string): ShipmentGroupResult => ({
  ...nameOf(group),
  message,
  _links: [
    {
      href: `/shipment-groups/${group.reference}`,
      rel: 'shipment_group',
      reference: group.reference,
      type: 'shipment_group',
    },
  ],
})

export const stateOfGroup = (row: ShipmentGroupRow): ShipmentGroupState => groupStateCodes.toWord(row.state)

export const groupSummaryOfRow = (row: ShipmentGroupRow): ShipmentGroupSummary => ({
  ...nameOf(row),
  state: stateOfGroup(row),
  created: isoOf(row.created),
  ...(row.locked !== null && { locked: isoOf(row.locked) }),
  ...(row.closed !== null && { closed: isoOf(row.closed) }),
  carrier: trusted(row.carrier),
  shipment_count: row.shipments,
})

export const memberOfRow = (row: MemberRow): GroupMember => {
  const weight = weightOf(row)
  return {
    reference: row.reference,
    ...(row.custom_reference !== null && { custom_reference: row.custom_reference }),
    state: stateCodes.toWord(row.state),
    recipient: row.recipient,
    postal_code: row.postal_code,
    country_iso_code: row.country,
    tracking_references: row.tracking === null ? [] : trusted(row.tracking),
    pieces: row.pieces,
    ...(weight !== undefined && { weight }),
  }
}

/** There is no such group here, or not in this version. */
export const groupNotFound = ({
  reference,
  custom_reference: custom,
  version,
}: ShipmentGroupSelector): Refusal =>
  refuse('not_found', {
    code: 'not_found',
    sentence:
      typeof version === 'number'
        ? { key: 'shipment_group_version_unknown', values: { reference: custom ?? '', version } }
        : { key: 'shipment_group_unknown', values: { reference: reference ?? custom ?? '' } },
  })

/** The state of the group does not allow what was asked for. */
export const refusedInGroupState = (
  action: ShipmentGroupAction | 'collection_note',
  row: ShipmentGroupRow,
): Refusal =>
  refuse('validation_error', {
    code: 'invalid_state_for_operation',
    sentence: {
      key: 'group_state_forbids',
      values: { action, state: stateOfGroup(row), group: row.custom_reference ?? row.reference },
    },
  })
