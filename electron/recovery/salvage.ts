import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { SalvageReport, LostShipment } from '#shared/recovery/salvage-report.ts'
import type { Allocation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { isReference } from '#shared/reference.ts'
import { z } from 'zod'
import type { Database, Writer } from '../platform/database.ts'
import { parseQuietly, unchecked } from '../platform/json.ts'
import { isoOf } from '../platform/iso-time.ts'
import { columnsOfRecord, stateCodes } from '../shipments/store/shipment-row.ts'
import type { DatabasePages } from './file/database-pages.ts'
import { findTables } from './file/find-tables.ts'
import { pageAt, rowsOnPage } from './file/read-page.ts'
import { copyRow, type CopyTable } from './copy-row.ts'
import { salvageOperators } from './salvage-operators.ts'
import type { SalvagedOperatorStore } from './salvaged-operator-store.ts'
import type { KnownShipment, SalvageStore } from './salvage-store.ts'
import { derivedTables } from './tables.ts'

export type SalvagePorts = {
  /** The damaged desk. */
  readonly pages: DatabasePages
  /** A new and empty one. */
  readonly database: Database
  readonly store: SalvageStore
  readonly operators: SalvagedOperatorStore
  /** Makes a shipment found by what it has. */
  readonly enter: (
    writer: Writer,
    id: number,
    found: { readonly record: ShipmentRecord; readonly allocation: Allocation | undefined },
  ) => void
  readonly now: () => Date
  /** How far it has come, from 0 to 1. */
  readonly report?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Rows that are written down together. */
const AT_ONCE = 500
const BREATHE_EVERY_MILLISECONDS = 15

/**
 * Reads everything that a damaged desk still tells, row by row past SQLite, into a new one. What follows from records (states
 * beside them, counts, what they are found by) is made anew; the audit trail is taken over as it was read.
 * @returns what was read and what could not be
 */
export const salvage = async (ports: SalvagePorts): Promise<SalvageReport> => {
  const { pages, store } = ports
  const breathe = createBreathe(ports.signal)
  store.letRowsComeInAnyOrder()
  const found = await findTables(pages, store.shapes, breathe)
  const copied = await copyTables(ports, found.pagesOf, breathe)
  const unread = await enterShipments(ports, breathe)
  return ports.database.write((writer) => {
    const lost = [...unread, ...removeUnrecorded(writer, ports)]
    const without = store.makeWhole(writer)
    const known = new Set(lost.map(({ reference }) => reference))
    const traced = store
      .traces()
      .filter(({ reference, operation }) => operation !== 'delete' && !known.has(reference))
      .map(({ reference }) => ({ reference }))
    return {
      at: ports.now().toISOString(),
      shipments: store.shipments(),
      lost: [...lost, ...traced],
      operators: salvageOperators(writer, ports.operators, {
        lacksPage: found.lacksPage('operator'),
        hadBadges: without.some(([table]) => table === 'operator_badge'),
      }),
      tables: copied.map((table) => ({
        ...table,
        without_owner: without.reduce((sum, [name, rows]) => sum + (name === table.table ? rows : 0), 0),
      })),
      missing_entries: missingEntries(store),
      unknown_pages: found.unknown.length,
    }
  })
}

/** Lets others run from time to time. */
const createBreathe = (signal: AbortSignal | undefined) => {
  let last = performance.now()
  return async (): Promise<void> => {
    if (performance.now() - last < BREATHE_EVERY_MILLISECONDS) return
    signal?.throwIfAborted()
    await letOthersRun()
    last = performance.now()
  }
}

const copyTables = async (
  { pages, database, store, report }: SalvagePorts,
  pagesOf: (table: string) => readonly number[],
  breathe: () => Promise<void>,
) => {
  const tables = store.shapes.filter(({ name, isOwn }) => isOwn && !derivedTables.has(name))
  const all = tables.reduce((sum, { name }) => sum + pagesOf(name).length, 0)
  const results: { table: string; read: number; unread: number }[] = []
  let done = 0
  for (const shape of tables) {
    const copy: CopyTable = { shape, insert: store.insertInto(shape), read: 0, unread: 0 }
    const numbers = pagesOf(shape.name)
    if (numbers.length > 0) database.write((writer) => store.empty(writer, shape.name))
    for (let first = 0; first < numbers.length; first += PAGES_AT_ONCE) {
      const some = numbers.slice(first, first + PAGES_AT_ONCE)
      database.write((writer) => {
        for (const number of some) {
          const page = pageAt(pages, number)
          for (const row of page ? rowsOnPage(pages, page) : []) copyRow(writer, copy, row)
        }
      })
      done += some.length
      report?.(done / (2 * all))
      await breathe()
    }
    results.push({ table: shape.name, read: copy.read, unread: copy.unread })
  }
  return results
}
const PAGES_AT_ONCE = 50

const wholeRecord = z.looseObject({
  reference: z.string().refine((text) => isReference('shipment', text)),
  created: z.iso.datetime({ offset: true }),
  addresses: z.array(z.looseObject({})),
  contents: z.array(z.looseObject({})),
})
const asRecord = unchecked<ShipmentRecord>()
const asAllocation = unchecked<Allocation>()

/** Makes of each record what lists, searches and counts need. @returns those that make no sense */
const enterShipments = async (
  ports: SalvagePorts,
  breathe: () => Promise<void>,
): Promise<readonly LostShipment[]> => {
  const { database, store, report } = ports
  const lost: LostShipment[] = []
  const all = store.shipments()
  let done = 0
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const stored = store.recordsAfter(after, AT_ONCE)
    database.write((writer) => {
      for (const one of stored) {
        const known = store.known(one.id)
        const parsed = parseQuietly(one.record)
        if (wholeRecord.safeParse(parsed).success && enterShipment(writer, ports, { ...one, known })) continue
        store.removeShipment(writer, one.id)
        if (known) lost.push(lostOf(known))
      }
    })
    after = stored.at(-1)?.id ?? after
    done += stored.length
    report?.(Math.min(1, 0.5 + done / (2 * Math.max(all, done))))
    if (stored.length < AT_ONCE) return lost
    await breathe()
  }
}

type Stored = {
  readonly id: number
  readonly record: string
  readonly allocation: string | null
  readonly known: KnownShipment | undefined
}

const enterShipment = (
  writer: Writer,
  { store, enter }: SalvagePorts,
  { id, record: text, allocation: booked, known }: Stored,
): boolean => {
  const record = asRecord.parse(parseQuietly(text))
  const allocation = booked === null ? undefined : asAllocation.parse(parseQuietly(booked))
  try {
    const told = store.lastState(record.reference)
    const toldState = shipmentStates.find((state) => state === told?.to_state)
    const own = known?.reference === record.reference ? known : undefined
    const state = shipmentStates.find((_state, code) => code === own?.state) ?? toldState ?? 'unallocated'
    const columns = columnsOfRecord(record, state, allocation)
    store.putShipment(writer, {
      ...columns,
      id,
      state: stateCodes.toCode(state),
      updated: own?.updated ?? told?.at ?? columns.updated,
      delivered: own ? own.delivered : (store.deliveredAt(record.reference) ?? null),
    })
    enter(writer, id, { record, allocation })
    return true
  } catch {
    // It is none that this program could have written; it is told by what is known of it.
    return false
  }
}

/** Takes away what is known of shipments without their records, which no screen could show, and tells of it. */
const removeUnrecorded = (writer: Writer, { store }: SalvagePorts): readonly LostShipment[] =>
  store.unrecorded().map((known) => {
    store.removeShipment(writer, known.id)
    return lostOf(known)
  })

const lostOf = ({
  reference,
  custom_reference,
  recipient,
  country,
  created,
}: KnownShipment): LostShipment => ({
  reference,
  ...(custom_reference !== null && { custom_reference }),
  ...(recipient !== '' && { recipient }),
  ...(country !== '' && { country_iso_code: country }),
  ...(Math.abs(created) <= LATEST && { created: isoOf(created) }),
})
/** The latest moment that a date can be, in milliseconds since 1970. */
const LATEST = 8.64e15

/** Where entries of the audit trail are missing, from and to. */
const missingEntries = (store: SalvageStore): readonly (readonly [from: number, to: number])[] => {
  const missing: [number, number][] = []
  let last = 0
  for (const { sequence } of store.sequences()) {
    if (sequence > last + 1) missing.push([last + 1, sequence - 1])
    last = sequence
  }
  return missing
}
