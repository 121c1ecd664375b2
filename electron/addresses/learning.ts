import type { Address } from '#shared/shipments/address.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { Clock } from '../platform/clock.ts'
import type { Writer } from '../platform/database.ts'
import { unlessDamaged } from '../platform/json.ts'
import { recordOf } from '../shipments/store/shipment-row.ts'
import { type AddressColumns, bookAddressOf, columnsOfAddress } from './book-address.ts'
import type { AddressStore } from './store.ts'
import type { WaitingAddressStore, WaitingShipment } from './waiting-store.ts'

type Ports = {
  readonly clock: Clock
  readonly store: AddressStore
  readonly waiting: WaitingAddressStore
}
type Addressed = { readonly addresses: readonly Address[] }
/** A shipment in its row. */
type Placed = Addressed & { readonly id: number }

const AT_ONCE = 200
/** Writing down what came together takes about as long again, and a key that is pressed meanwhile waits. */
const MOST_MILLISECONDS = 6

/**
 * Learns what is typed for shipments. What comes from a shipping location was not typed. The last spelling of an address counts.
 */
export const createAddressLearning = ({ clock, store, waiting }: Ports) => {
  const learnOne = (writer: Writer, columns: AddressColumns, at: number): void => {
    const known = store.byKey(columns.key)
    const last_used = Math.max(known?.last_used ?? 0, at)
    const used = { ...columns, uses: (known?.uses ?? 0) + 1, last_used }
    if (known) store.replace(writer, known, { id: known.id, ...used })
    else store.add(writer, used)
  }
  const learnTyped = (writer: Writer, typed: readonly AddressColumns[], at: number): void => {
    // Once for a shipment that goes back to where it came from.
    const byKey = new Map(typed.map((columns) => [columns.key, columns]))
    for (const columns of byKey.values()) learnOne(writer, columns, at)
  }
  const learnNew = (writer: Writer, record: Addressed & Pick<ShipmentRecord, 'created'>): void =>
    learnTyped(writer, typedIn(record), Date.parse(record.created))

  const learnShipment = (writer: Writer, text: WaitingShipment['record']): void => {
    const [record] = unlessDamaged(() => recordOf(text))
    if (Array.isArray(record?.addresses)) learnNew(writer, record)
  }
  const learnSome = (writer: Writer): number => {
    const end = performance.now() + MOST_MILLISECONDS
    let learnt = 0
    for (const { id, record } of waiting.oldest(AT_ONCE)) {
      if (waiting.waitNoMore(writer, id)) learnShipment(writer, record)
      learnt += 1
      if (performance.now() > end) break
    }
    return learnt
  }

  return {
    /** Whether something that was typed is not learnt yet. */
    isBehind: (): boolean => waiting.oldest(1).length > 0,

    /** Learns what waits, the oldest first, for a few milliseconds; answers of how many shipments. */
    learnSome,

    /** Learns what waits of that shipment. */
    learnWaiting: (writer: Writer, id: number): void => {
      const shipment = waiting.waitNoMore(writer, id) ? waiting.find(id) : undefined
      if (shipment) learnShipment(writer, shipment.record)
    },

    /** Learns all that waits, for whoever changes the book. */
    catchUp: (writer: Writer): void => {
      while (learnSome(writer) > 0);
    },

    /** What waits was typed before the book was emptied. */
    forgetWaiting: waiting.noneWaits,

    /** Takes note of what an edit has brought, in the transaction of the edit; not of what the shipment had before. */
    learnEdit: (
      writer: Writer,
      before: Placed & Pick<ShipmentRecord, 'created'>,
      { addresses }: Addressed,
    ): void => {
      if (waiting.waitNoMore(writer, before.id)) learnNew(writer, before)
      const had = new Set(typedIn(before).map(({ record }) => record))
      const brought = typedIn({ addresses }).filter(({ record }) => !had.has(record))
      learnTyped(writer, brought, clock.now().getTime())
    },
  }
}
export type AddressLearning = ReturnType<typeof createAddressLearning>

const isTyped = ({ shipping_location_reference: location = '' }: Address): boolean => location.trim() === ''

const typedIn = ({ addresses }: Addressed): readonly AddressColumns[] =>
  addresses.filter(isTyped).map((address) => columnsOfAddress(bookAddressOf(address)))
