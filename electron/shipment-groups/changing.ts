import { type Refusal, refuse } from '#shared/api-error.ts'
import { groupTransition, type ShipmentGroupAction } from '#shared/shipment-groups/group-state.ts'
import type {
  CreateShipmentGroupRequest,
  GroupOperation,
  ShipmentGroupResponse,
  ShipmentGroupResult,
  ShipmentGroupSelector,
} from '#shared/shipment-groups/shipment-group.ts'
import type { Writer } from '../platform/database.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { groupResult, refusedInGroupState, stateOfGroup } from './answers.ts'
import {
  enterMembers,
  type MemberPorts,
  refuseNone,
  type Sorted,
  sortJoining,
  sortLeaving,
} from './members.ts'
import { type CandidateRow, groupStateCodes, type ShipmentGroupRow } from './store.ts'

export type ChangingPorts = MemberPorts &
  Pick<ShipmentPorts, 'database' | 'clock' | 'audit' | 'makeReference'> & {
    /** @throws Refusal where there is no such group */
    readonly find: (selector: ShipmentGroupSelector) => ShipmentGroupRow
  }

/** What goes out of a group and what comes into it, by the properties of the request. */
type MemberChange = {
  readonly remove?: { readonly shipments: readonly string[]; readonly property: string } | undefined
  readonly add?: { readonly shipments: readonly string[]; readonly property: string } | undefined
}

/** What changes groups. Each command is one transaction that its audit entry is part of. */
export const createGroupChanging = (ports: ChangingPorts) => {
  const { database, clock, audit, store, find } = ports

  const refuseUsed = (customReference: string | undefined): void => {
    if (customReference === undefined) return
    const newest = store.findVersion(customReference, 'latest')
    if (newest && newest.closed === null) throw customReferenceInUse(customReference)
  }

  const create = (
    { shipments, custom_reference: custom }: CreateShipmentGroupRequest,
    actor: string,
  ): ShipmentGroupResponse =>
    database.write((writer) => {
      refuseUsed(custom)
      const joining = sortJoining(ports, { shipments, property: '$.shipments' })
      refuseNone(joining)
      const before = custom === undefined ? undefined : store.findVersion(custom, 'latest')
      const group = {
        reference: ports.makeReference('group'),
        custom_reference: custom ?? null,
        version: custom === undefined ? null : (before?.version ?? 0) + 1,
        state: groupStateCodes.toCode('open'),
        carrier: joining.rows[0]?.carrier ?? '{}',
        created: clock.now().getTime(),
      }
      const id = store.insert(writer, group)
      enterMembers(ports, writer, { group: id, rows: joining.rows })
      audit.record(writer, {
        entity: 'shipment_group',
        operation: 'create_group',
        reference: group.reference,
        actor,
        to: 'open',
        changes: [{ property: '$.shipments', after: joining.references }],
      })
      return responseOf(group, `Group ${group.reference} was made of ${counted(joining)}.`, [joining])
    })

  const change = (
    selector: ShipmentGroupSelector,
    { add, remove }: MemberChange,
    actor: string,
  ): ShipmentGroupResponse =>
    database.write((writer) => {
      const group = find(selector)
      for (const [asked, action] of [[remove, 'remove'] as const, [add, 'add'] as const])
        if (asked && groupTransition(stateOfGroup(group), action).kind === 'refused')
          throw refusedInGroupState(action, group)
      const left = remove && takeOut(writer, group, remove)
      const room = { ...group, shipments: group.shipments - (left?.rows.length ?? 0) }
      const joined = add && sortJoining(ports, add, room)
      const changed = [left, joined].flatMap((one) => one ?? [])
      refuseNone(allOf(changed))
      if (room.shipments + (joined?.rows.length ?? 0) === 0) throw lastMember()
      if (joined) enterMembers(ports, writer, { group: group.id, rows: joined.rows })
      const record = (
        operation: GroupOperation,
        changes: { readonly before?: unknown; readonly after?: unknown },
      ) =>
        audit.record(writer, {
          entity: 'shipment_group',
          operation,
          reference: group.reference,
          actor,
          changes: [{ property: '$.shipments', ...changes }],
        })
      if (left && left.rows.length > 0) record('remove_from_group', { before: left.references })
      if (joined && joined.rows.length > 0) record('add_to_group', { after: joined.references })
      const told = [
        ...(left ? [`${counted(left)} left`] : []),
        ...(joined ? [`${counted(joined)} joined`] : []),
      ]
      return responseOf(group, `${told.join(', ')} group ${group.reference}.`, changed)
    })

  const takeOut = (
    writer: Writer,
    group: ShipmentGroupRow,
    asked: NonNullable<MemberChange['remove']>,
  ): Sorted<CandidateRow> => {
    const leaving = sortLeaving(ports, asked, group)
    for (const { id } of leaving.rows) store.takeOut(writer, group.id, id)
    return leaving
  }

  /** What is in that state already is left as it is, and nothing is written down. */
  const move = (
    selector: ShipmentGroupSelector,
    action: ShipmentGroupAction & keyof typeof moves,
    actor: string,
  ): ShipmentGroupResult =>
    database.write((writer) => {
      const group = find(selector)
      const from = stateOfGroup(group)
      const next = groupTransition(from, action)
      if (next.kind === 'refused') throw refusedInGroupState(action, group)
      const { operation, done } = moves[action]
      if (next.kind === 'unchanged') return groupResult(group, `Group ${group.reference} is ${done} already.`)
      const now = clock.now().getTime()
      store.setState(writer, {
        id: group.id,
        state: groupStateCodes.toCode(next.to),
        locked: { open: null, locked: now, closed: group.locked }[next.to],
        closed: next.to === 'closed' ? now : null,
      })
      const { reference } = group
      audit.record(writer, { entity: 'shipment_group', operation, reference, actor, from, to: next.to })
      return groupResult(group, `Group ${reference} was ${done}.`)
    })

  return { create, change, move }
}

const moves = {
  lock: { operation: 'lock_group', done: 'locked' },
  unlock: { operation: 'unlock_group', done: 'unlocked' },
  close: { operation: 'close_group', done: 'closed' },
} as const

const responseOf = (
  group: Parameters<typeof groupResult>[0],
  message: string,
  sorted: readonly Sorted<unknown>[],
): ShipmentGroupResponse => {
  const errors = sorted.flatMap(({ leftOut }) => leftOut.map(({ problem }) => problem))
  return { ...groupResult(group, message), ...(errors.length > 0 && { errors }) }
}

const allOf = (sorted: readonly Sorted<unknown>[]): Sorted<unknown> => ({
  rows: sorted.flatMap(({ rows }) => rows),
  references: sorted.flatMap(({ references }) => references),
  leftOut: sorted.flatMap(({ leftOut }) => leftOut),
})

const counted = ({ rows }: Sorted<unknown>): string =>
  rows.length === 1 ? '1 shipment' : `${rows.length} shipments`

const customReferenceInUse = (reference: string): Refusal =>
  refuse('validation_error', {
    property: '$.custom_reference',
    code: 'non_unique_reference',
    sentence: { key: 'group_reference_in_use', values: { reference } },
  })

const lastMember = (): Refusal =>
  refuse('validation_error', { code: 'too_few_elements', sentence: { key: 'group_needs_member' } })
