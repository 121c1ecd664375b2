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
import type { AuditStore, ChainEnd, SealedShipment, ShipmentDocument, StoredShipment } from './store.ts'

/** What happened to a shipment, to be written down. */
export type AuditEntry = Told & {
  readonly operation: Operation
  readonly from?: ShipmentState
  readonly to?: ShipmentState
  /** What it is now, its documents aside, from whoever has just written or read all of it; read where it is not given. */
  readonly stored?: StoredShipment | undefined
  /** What it was then, where that was sealed before. */
  readonly seal?: ShipmentSeal | undefined
}
/** The digest of what a shipment is, and the salt of the entry that it belongs to. */
export type ShipmentSeal = { readonly salt: Uint8Array; readonly digest: Uint8Array }
/** The same of a group of shipments. */
export type GroupAuditEntry = Told & {
  readonly entity: 'shipment_group'
  readonly operation: GroupOperation
  readonly from?: ShipmentGroupState
  readonly to?: ShipmentGroupState
  readonly stored?: never
  readonly seal?: never
}
/** The same of the desk itself: its settings, what it keeps by name, who signs on. */
export type DeskAuditEntry = Told & {
  readonly entity: 'desk'
  readonly operation: DeskOperation
  readonly from?: never
  readonly to?: never
  readonly stored?: never
  readonly seal?: never
}
type AnyEntry = AuditEntry | GroupAuditEntry | DeskAuditEntry
type Moment = { readonly now: Date; readonly last: ChainEnd | undefined }
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
  const recordDigest = (salt: Uint8Array, { reference, stored, seal }: AnyEntry): Uint8Array | null => {
    if (seal) return seal.digest
    const shipment = stored ?? store.shipment(reference)
    return shipment ? digestOfShipment(salt, shipment, store.documentsOf(shipment)) : null
  }
  /** Writes an entry after the last; answers it, which is the last then. */
  const add = (writer: Writer, { reason, ...entry }: AnyEntry, { now, last }: Moment): ChainEnd => {
    const detail = {
      salt: entry.seal?.salt ?? nextSalt(),
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
    const hash = hashOfRow(row)
    store.insert(writer, { ...row, hash }, detail)
    return { sequence: row.sequence, at: row.at, hash }
  }
  const addInOrder = (writer: Writer, entry: AnyEntry, last: ChainEnd | undefined): ChainEnd => {
    const now = clock.now()
    const isStepBack = last !== undefined && last.at - now.getTime() > STEP_BACK_MILLISECONDS
    const before = isStepBack ? add(writer, steppedBack(last.at, now), { now, last }) : last
    return add(writer, entry, { now, last: before })
  }

  return {
    /**
     * Writes an entry. Only ever called inside the transaction of the change that it tells of. Before the first after the clock
     * has stepped back stands one that says so: what follows is later, whatever its time is.
     */
    record: (writer: Writer, entry: AnyEntry): void => void addInOrder(writer, entry, store.last()),

    /** Writes many entries, for whoever writes no other meanwhile: where the chain ends is read once. @returns how many */
    recordAll: (writer: Writer, entries: Iterable<AuditEntry>): number => {
      let last = store.last()
      let written = 0
      for (const entry of entries) {
        last = addInOrder(writer, entry, last)
        written += 1
      }
      return written
    },

    /** Seals what a shipment is, for an entry about it that is written later. */
    seal: (shipment: SealedShipment, documents: readonly ShipmentDocument[]): ShipmentSeal => {
      const salt = nextSalt()
      return { salt, digest: digestOfShipment(salt, shipment, documents) }
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
