import { z } from 'zod'
import type { Problem, RuleCode } from '../api-error.ts'
import type { CreatedManifests } from '../manifests/manifest.ts'
import { jobName } from '../progress.ts'
import { isReference } from '../reference.ts'
import type { ResourceResult } from '../resource-result.ts'
import { word } from '../shipments/primitives.ts'
import { shipmentReference } from '../shipments/requests.ts'
import type { CarrierDetails, PropertyChange } from '../shipments/shipment.ts'
import type { ShipmentState } from '../shipments/shipment-state.ts'
import type { Sentence } from '../texts/sentences.ts'
import { type ShipmentGroupState, shipmentGroupStates } from './group-state.ts'
import { MOST_MEMBERS } from './membership.ts'

/** Characters that stand in an address as they are (RFC 3986, "unreserved"). */
const urlSafe = /^[\w.~-]*$/u

/** A name of the desk's own for a group: unique among those that are not closed, and versioned as it is used again. */
const groupCustomReference = z.string().trim().min(5).max(50).regex(urlSafe, { error: 'invalid_format' })

/** What is longer is no reference either way, and is not answered in full. */
const MOST_CHARACTERS = 200
const members = z
  .array(
    z
      .string()
      .trim()
      .overwrite((text) => text.slice(0, MOST_CHARACTERS)),
  )
  .min(1)
  .max(MOST_MEMBERS)

/** Contract, "CreateShipmentGroupRequest". */
export const createShipmentGroupRequest = z.strictObject({
  shipments: members,
  custom_reference: groupCustomReference.exactOptional(),
})
export type CreateShipmentGroupRequest = z.output<typeof createShipmentGroupRequest>

const reference = z
  .string()
  .trim()
  .refine((text) => isReference('group', text), { error: 'invalid_reference_format' })
const version = z.union([z.int().min(1), z.literal('latest')], { error: 'invalid_value' })
const named = {
  reference: reference.exactOptional(),
  custom_reference: z.string().trim().min(1).max(50).exactOptional(),
  /** Of the custom reference: `latest`, the newest, where it is not said. */
  version: version.exactOptional(),
}
/** Which group is meant: by its reference, or by its custom reference and the version of it. */
export type ShipmentGroupSelector = {
  readonly reference?: string
  readonly custom_reference?: string
  readonly version?: number | 'latest'
}

/** One of the two names, and a version only of a custom one. */
const checkName = (
  { reference: own, custom_reference: custom, version: which }: ShipmentGroupSelector,
  context: Pick<z.core.$RefinementCtx, 'addIssue'>,
): void => {
  const refuse = (property: string, message: RuleCode): void =>
    context.addIssue({ code: 'custom', path: [property], message })
  if (own === undefined && custom === undefined) refuse('reference', 'required_property_missing')
  else if (own !== undefined && custom !== undefined) refuse('custom_reference', 'conflicting_properties')
  else if (own !== undefined && which !== undefined) refuse('version', 'conflicting_properties')
}

export const shipmentGroupByName = z.strictObject(named).superRefine(checkName)

export const groupMembersRequest = z.strictObject({ ...named, shipments: members }).superRefine(checkName)

/** Contract, "UpdateShipmentGroupRequest": what goes is taken out first. */
export const updateShipmentGroupRequest = z
  .strictObject({
    ...named,
    add_shipments: members.exactOptional(),
    remove_shipments: members.exactOptional(),
  })
  .superRefine(checkName)
  .superRefine(({ add_shipments: added, remove_shipments: removed }, context) => {
    if (added === undefined && removed === undefined)
      context.addIssue({ code: 'custom', path: ['add_shipments'], message: 'required_property_missing' })
  })

/** The readings of one code that was scanned. */
export const groupByCode = z.strictObject({ codes: z.array(z.string().min(1).max(200)).min(1).max(4) })
/** Which group a shipment is in, or was when it was closed. */
export const groupOfShipment = z.strictObject({ reference: shipmentReference })

const page = {
  cursor: z
    .string()
    .regex(/^\d{1,16}$/u, { error: 'invalid_value' })
    .exactOptional(),
  take: z.int().min(1).max(100).default(50),
}

/** Newest first. */
export const listShipmentGroupsRequest = z.strictObject({
  states: z.array(word(shipmentGroupStates, 'invalid_value')).min(1).max(100).exactOptional(),
  ...page,
})
export type ListShipmentGroupsRequest = z.output<typeof listShipmentGroupsRequest>

/** Its shipments, those that came last first. */
export const listGroupMembersRequest = z.strictObject({ ...named, ...page }).superRefine(checkName)

/** `job` names the work, for whoever wants to follow it. */
export const manifestGroupRequest = z
  .strictObject({ ...named, job: jobName.exactOptional() })
  .superRefine(checkName)
export type ManifestGroupRequest = z.output<typeof manifestGroupRequest>

/** A group without its shipments. */
export type ShipmentGroupSummary = {
  readonly reference: string
  readonly custom_reference?: string
  readonly version?: number
  readonly state: ShipmentGroupState
  readonly created: string
  readonly locked?: string
  readonly closed?: string
  readonly carrier: CarrierDetails
  readonly shipment_count: number
}
/** A group, if there is one. */
export type FoundShipmentGroup = { readonly group?: ShipmentGroupSummary }
export type PageOfShipmentGroups = {
  readonly items: readonly ShipmentGroupSummary[]
  readonly next_cursor: string | null
}
/** Contract, "ShipmentGroup", in the order in which they came; without `shipments` where all have left. */
export type ShipmentGroup = ShipmentGroupSummary & {
  /** How many of them can be manifested now. */
  readonly waiting_count: number
  readonly shipments?: readonly string[]
}

/** What is shown of a shipment in a group. Weight in kilograms. */
export type GroupMember = {
  readonly reference: string
  readonly custom_reference?: string
  readonly state: ShipmentState
  readonly recipient: string
  readonly postal_code: string
  readonly country_iso_code: string
  readonly tracking_references: readonly string[]
  readonly pieces: number
  readonly weight?: number
}
export type PageOfGroupMembers = {
  readonly items: readonly GroupMember[]
  readonly next_cursor: string | null
}

/** Contract, "ResourceResult" of a group. */
export type ShipmentGroupResult = ResourceResult & { readonly version?: number }
/** Contract, "ShipmentGroupResponse": what was left out is named. */
export type ShipmentGroupResponse = ShipmentGroupResult & { readonly errors?: readonly Problem[] }

/** What became of the shipments of a group that had not been manifested before. */
export type ManifestedGroup = ShipmentGroupResult & CreatedManifests

export const groupOperations = [
  'create_group',
  'add_to_group',
  'remove_from_group',
  'leave_group',
  'lock_group',
  'unlock_group',
  'manifest_group',
  'close_group',
] as const
export type GroupOperation = (typeof groupOperations)[number]

/** One entry of a group's history. */
export type GroupHistoryEntry = {
  readonly sequence: number
  /** ISO 8601 with the offset of the desk at that moment. */
  readonly at: string
  readonly actor: string
  readonly desk: string
  readonly operation: GroupOperation
  readonly from?: ShipmentGroupState
  readonly to?: ShipmentGroupState
  readonly reason?: string
  readonly sentence?: Sentence | undefined
  readonly changes: readonly PropertyChange[]
  readonly program_version: string
}
export type GroupHistory = { readonly items: readonly GroupHistoryEntry[] }
