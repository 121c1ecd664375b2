import { programActors } from '#shared/operators/program-actors.ts'
import type { AuditHead } from '#shared/audit/audit-head.ts'
import type { DeskHistory, DeskHistoryRequest } from '#shared/audit/desk-history.ts'
import type { DeskOperation } from '#shared/audit/desk-operation.ts'
import type { HistoryEntry, Operation, PropertyChange } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import type { GroupHistoryEntry, GroupOperation } from '#shared/shipment-groups/shipment-group.ts'
import type { ShipmentGroupState } from '#shared/shipment-groups/group-state.ts'
import { englishReader, messageOf, type Sentence } from '#shared/texts/sentences.ts'
import type { Clock } from '../platform/clock.ts'
import type { Writer } from '../platform/database.ts'
import { isoOf } from '../platform/iso-time.ts'
import { chainStart, createSalts, digestOfDetail, digestOfShipment, hashOfRow, headOf } from './chain.ts'
import { deskHistoryIn } from './desk-history.ts'
import { groupHistoryOfRows, historyOfRows } from './history-entry.ts'
import type { AuditStore, StoredShipment } from './store.ts'

/** What happened to a shipment, to be written down. */
export type AuditEntry = Told & {
  readonly operation: Operation
  readonly from?: ShipmentState
  readonly to?: ShipmentState
  /** What it is now, from whoever has just written all of it and no document; read where it is not given. */
  readonly stored?: StoredShipment | undefined
}
/** The same of a group of shipments. */
export type GroupAuditEntry = Told & {
  readonly entity: 'shipment_group'
  readonly operation: GroupOperation
  readonly from?: ShipmentGroupState
  readonly to?: ShipmentGroupState
  readonly stored?: never
}
/** The same of the desk itself: its settings, what it keeps by name, who signs on. */
export type DeskAuditEntry = Told & {
  readonly entity: 'desk'
  readonly operation: DeskOperation
  readonly from?: never
  readonly to?: never
  readonly stored?: never
}
type AnyEntry = AuditEntry | GroupAuditEntry | DeskAuditEntry
type Told = {
  /** What it was done to: a shipment's reference, a setting's name, a location's reference, an operator's name. */
  readonly reference: string
  readonly actor: string
  /** As a person typed it, or what the program says of it. */
  readonly reason?: string | Sentence | undefined
  readonly changes?: readonly PropertyChange[]
}

/** What the program says is there in English as well, for whoever has no words for the sentence. */
const reasonColumns = (reason: AuditEntry['reason']) =>
  typeof reason === 'object'
    ? { reason: messageOf(reason, englishReader), sentence: JSON.stringify(reason) }
    : { reason: reason ?? null, sentence: null }

export type AuditPorts = {
  readonly store: AuditStore
  readonly clock: Clock
  readonly programVersion: string
  /** The desk's name at this moment. */
  readonly deskName: () => string
}

/** Clocks are set right by less than that every day. */
const STEP_BACK_MILLISECONDS = 2 * 60 * 1000

/** The audit trail: one append-only chain, written in the transaction of the change. Tamper-evident. */
export const createAuditService = (ports: AuditPorts) => {
  const { store, clock, programVersion, deskName } = ports
  const nextSalt = createSalts()
  const recordDigest = (salt: Uint8Array, { reference, stored }: AnyEntry): Uint8Array | null => {
    if (stored) return digestOfShipment(salt, stored, [])
    const found = store.shipment(reference)
    return found ? digestOfShipment(salt, found.shipment, found.documents) : null
  }
  const add = (writer: Writer, { reason, ...entry }: AnyEntry, now: Date): void => {
    const last = store.last()
    const detail = {
      salt: nextSalt(),
      ...reasonColumns(reason),
      changes: JSON.stringify(entry.changes ?? []),
    }
    const entity = 'entity' in entry ? entry.entity : 'shipment'
    const row = {
      sequence: (last?.sequence ?? 0) + 1,
      at: now.getTime(),
      offset_minutes: clock.offsetAt(now),
      actor: entry.actor,
      desk: deskName(),
      operation: entry.operation,
      entity,
      reference: entry.reference,
      from_state: entry.from ?? null,
      to_state: entry.to ?? null,
      detail_digest: digestOfDetail(detail),
      program_version: programVersion,
      record_digest: entity === 'shipment' ? recordDigest(detail.salt, entry) : null,
      previous_hash: last?.hash ?? chainStart,
    }
    store.insert(writer, { ...row, hash: hashOfRow(row) }, detail)
  }

  return {
    /**
     * Writes an entry. Only ever called inside the transaction of the change that it tells of. Before the first after the clock
     * has stepped back stands one that says so: what follows is later, whatever its time is.
     */
    record: (writer: Writer, entry: AnyEntry): void => {
      const now = clock.now()
      const last = store.last()
      if (last && last.at - now.getTime() > STEP_BACK_MILLISECONDS)
        add(writer, steppedBack(last.at, now), now)
      add(writer, entry, now)
    },

    /** Empties what entries about the desk say of an address that was forgotten, or of all of them. */
    forgetAddress: (writer: Writer, reference: string | undefined): void => {
      if (reference === undefined) store.removeAddressDetails(writer)
      else store.removeDetails(writer, reference, 'desk')
    },

    /** Where the chain ends. */
    head: (): AuditHead => headOf(store.last()),

    /** Empties what may be personal of a reference's entries. */
    forget: (writer: Writer, reference: string): void => store.removeDetails(writer, reference, 'shipment'),

    /** Everything that happened to a reference, oldest first; nothing when it was never here. */
    history: (reference: string): readonly HistoryEntry[] =>
      historyOfRows(store.byReference(reference, 'shipment')),

    /** What was done to the desk itself, newest first, page by page. */
    deskHistory: (request?: DeskHistoryRequest): DeskHistory => deskHistoryIn(store, request),

    /** The same of a group of shipments. */
    groupHistory: (reference: string): readonly GroupHistoryEntry[] =>
      groupHistoryOfRows(store.byReference(reference, 'shipment_group')),
  }
}
export type AuditService = ReturnType<typeof createAuditService>

const steppedBack = (from: number, to: Date): DeskAuditEntry => ({
  entity: 'desk',
  operation: 'clock_stepped_back',
  reference: 'clock',
  actor: programActors.program,
  changes: [{ property: '$.clock', before: isoOf(from), after: to.toISOString() }],
})
