import { shipmentGroupStates } from '#shared/shipment-groups/group-state.ts'
import type { ShipmentGroupState } from '#shared/shipment-groups/group-state.ts'
import type { Address } from '#shared/shipments/create-request.ts'
import type { DateRange } from '#shared/shipments/primitives.ts'
import type { CarrierDetails } from '#shared/shipments/shipment.ts'
import { codesOf } from '../platform/codes.ts'
import type { Reader, Writer } from '../platform/database.ts'
import type { JsonOf } from '../platform/json.ts'

export const groupStateCodes = codesOf(shipmentGroupStates)

export type ShipmentGroupRow = {
  readonly id: number
  readonly reference: string
  readonly custom_reference: string | null
  readonly version: number | null
  readonly state: number
  readonly carrier: JsonOf<CarrierDetails>
  readonly shipments: number
  /** Milliseconds since 1970, as the others. */
  readonly created: number
  readonly locked: number | null
  readonly closed: number | null
}
type NewGroup = Omit<ShipmentGroupRow, 'id' | 'shipments' | 'locked' | 'closed' | 'carrier'> & {
  readonly carrier: string
}

/** A shipment as a group judges it. */
export type CandidateRow = {
  readonly id: number
  readonly reference: string
  readonly state: number
  readonly carrier: JsonOf<CarrierDetails> | null
  readonly addresses: JsonOf<readonly Address[]>
  /** The group that it is in by now, of those that are not closed. */
  readonly group_reference: string | null
}

/** What is shown of a member. */
export type MemberRow = {
  /** Of its membership: grows as shipments come. */
  readonly member: number
  readonly reference: string
  readonly custom_reference: string | null
  readonly state: number
  readonly recipient: string
  readonly postal_code: string
  readonly country: string
  readonly pieces: number
  readonly weight: number | null
  readonly weight_unit: number | null
  readonly tracking: JsonOf<readonly string[]> | null
  readonly shipping_date: JsonOf<DateRange> | null
}

const memberColumns = `m.id AS member, s.reference, s.custom_reference, s.state, s.recipient, s.postal_code, s.country,
  s.pieces, s.weight, s.weight_unit, a.shipping_date,
  a.allocation -> '$.tracking_details.shipment.tracking_references' AS tracking`
const memberJoins = `FROM shipment_group_member m CROSS JOIN shipment s ON s.id = m.shipment
  LEFT JOIN shipment_allocation a ON a.id = m.shipment`

/** Groups of shipments, and what is in them. */
export const openShipmentGroupStore = (reader: Reader) => {
  const { prepare } = reader
  const insertGroup = prepare<[NewGroup], void>(
    `INSERT INTO shipment_group (reference, custom_reference, version, state, carrier, created)
     VALUES (@reference, @custom_reference, @version, @state, @carrier, @created)`,
  )
  const select = prepare<[string], ShipmentGroupRow>('SELECT * FROM shipment_group WHERE reference = ?')
  const selectVersion = prepare<[string, number], ShipmentGroupRow>(
    'SELECT * FROM shipment_group WHERE custom_reference = ? AND version = CAST(? AS INT)',
  )
  const selectLatest = prepare<[string], ShipmentGroupRow>(
    'SELECT * FROM shipment_group WHERE custom_reference = ? ORDER BY version DESC LIMIT 1',
  )
  const selectPage = prepare<[number, number], ShipmentGroupRow>(
    'SELECT * FROM shipment_group WHERE id < CAST(? AS INT) ORDER BY id DESC LIMIT CAST(? AS INT)',
  )
  const selectPageInState = prepare<[number, number, number], ShipmentGroupRow>(
    `SELECT * FROM shipment_group WHERE state = CAST(? AS INT) AND id < CAST(? AS INT)
     ORDER BY id DESC LIMIT CAST(? AS INT)`,
  )
  const updateState = prepare<[Pick<ShipmentGroupRow, 'id' | 'state' | 'locked' | 'closed'>], void>(
    'UPDATE shipment_group SET state = @state, locked = @locked, closed = @closed WHERE id = @id',
  )
  const closeMembers = prepare<[number], void>(
    'UPDATE shipment_group_member SET is_closed = 1 WHERE shipment_group = CAST(? AS INT)',
  )
  const members = openMembers(reader)
  return {
    ...members,
    /** Adds a group, open and with nothing in it; answers the number of its row. */
    insert: (_writer: Writer, group: NewGroup): number => Number(insertGroup.run(group).lastInsertRowid),
    find: (reference: string): ShipmentGroupRow | undefined => select.get(reference),
    findVersion: (customReference: string, version: number | 'latest'): ShipmentGroupRow | undefined =>
      version === 'latest' ? selectLatest.get(customReference) : selectVersion.get(customReference, version),
    /** Groups made before that row, newest first; in one state where it is given. */
    page: (
      state: ShipmentGroupState | undefined,
      before: number,
      take: number,
    ): readonly ShipmentGroupRow[] =>
      state === undefined
        ? selectPage.all(before, take)
        : selectPageInState.all(groupStateCodes.toCode(state), before, take),
    /** Brings a group into a state. The members of one that is closed may be in another. */
    setState: (
      _writer: Writer,
      group: Pick<ShipmentGroupRow, 'id' | 'state' | 'locked' | 'closed'>,
    ): void => {
      updateState.run(group)
      if (group.closed !== null) closeMembers.run(group.id)
    },
  }
}
export type ShipmentGroupStore = ReturnType<typeof openShipmentGroupStore>

const openMembers = ({ prepare }: Reader) => {
  const insertMember = prepare<[number, number], void>(
    'INSERT INTO shipment_group_member (shipment_group, shipment) VALUES (?, ?)',
  )
  const deleteMember = prepare<[number, number], void>(
    'DELETE FROM shipment_group_member WHERE shipment = CAST(? AS INT) AND shipment_group = CAST(? AS INT)',
  )
  const selectGroupOf = prepare<[number], ShipmentGroupRow>(
    `SELECT g.* FROM shipment_group_member m CROSS JOIN shipment_group g ON g.id = m.shipment_group
     WHERE m.shipment = CAST(? AS INT) AND m.is_closed = 0`,
  )
  const selectLastGroupOf = prepare<[string, number], ShipmentGroupRow>(
    `SELECT g.* FROM shipment s CROSS JOIN shipment_group_member m ON m.shipment = s.id
     CROSS JOIN shipment_group g ON g.id = m.shipment_group
     WHERE s.reference = CAST(? AS TEXT) AND m.is_closed = CAST(? AS INT) ORDER BY m.shipment_group DESC LIMIT 1`,
  )
  const selectCandidate = prepare<[string], CandidateRow>(
    `SELECT s.id, s.reference, s.state, a.allocation -> '$.carrier' AS carrier, r.record -> '$.addresses' AS addresses,
       (SELECT g.reference FROM shipment_group_member m CROSS JOIN shipment_group g ON g.id = m.shipment_group
        WHERE m.shipment = s.id AND m.is_closed = 0) AS group_reference
     FROM shipment s CROSS JOIN shipment_record r ON r.id = s.id LEFT JOIN shipment_allocation a ON a.id = s.id
     WHERE s.reference = CAST(? AS TEXT)`,
  )
  const selectFirstAddresses = prepare<[number], { readonly addresses: JsonOf<readonly Address[]> }>(
    `SELECT r.record -> '$.addresses' AS addresses
     FROM shipment_group_member m CROSS JOIN shipment_record r ON r.id = m.shipment
     WHERE m.shipment_group = CAST(? AS INT) ORDER BY m.id LIMIT 1`,
  )
  const selectMembers = prepare<[number], MemberRow>(
    `SELECT ${memberColumns} ${memberJoins} WHERE m.shipment_group = CAST(? AS INT) ORDER BY m.id`,
  )
  const selectMemberPage = prepare<[number, number, number], MemberRow>(
    `SELECT ${memberColumns} ${memberJoins}
     WHERE m.shipment_group = CAST(? AS INT) AND m.id < CAST(? AS INT) ORDER BY m.id DESC LIMIT CAST(? AS INT)`,
  )
  return {
    enter: (_writer: Writer, group: number, shipment: number): void => void insertMember.run(group, shipment),
    /** Takes a shipment out; the numbers of their rows. */
    takeOut: (_writer: Writer, group: number, shipment: number): void =>
      void deleteMember.run(shipment, group),
    /** The group that a shipment is in, by the number of its row, of those that are not closed. */
    groupOf: (shipment: number): ShipmentGroupRow | undefined => selectGroupOf.get(shipment),
    /** The group that a shipment is in; where it is in none, the newest that it was in when that was closed. */
    lastGroupOf: (reference: string): ShipmentGroupRow | undefined =>
      selectLastGroupOf.get(reference, 0) ?? selectLastGroupOf.get(reference, 1),
    candidate: (reference: string): CandidateRow | undefined => selectCandidate.get(reference),
    /** The addresses of the shipment that came first of those that are in it. */
    firstAddresses: (group: number): JsonOf<readonly Address[]> | undefined =>
      selectFirstAddresses.get(group)?.addresses,
    /** All of them, in the order in which they came. */
    members: (group: number): readonly MemberRow[] => selectMembers.all(group),
    /** Those that came before that row of theirs, the last first. */
    memberPage: (group: number, before: number, take: number): readonly MemberRow[] =>
      selectMemberPage.all(group, before, take),
  }
}
