import { Refusal, refuse } from '#shared/api-error.ts'
import {
  type BookAddress,
  type KnownAddress,
  type KnownAddresses,
  saveAddressRequest,
  type SearchAddressesRequest,
} from '#shared/addresses/known-address.ts'
import { readWithAddress } from '#shared/addresses/read-with-address.ts'
import { withWrittenPostalCode } from '#shared/places/postal-codes.ts'
import { foldAccents, wordsIn, wordsOf } from '#shared/words.ts'
import { ALL_ADDRESSES } from '#shared/audit/desk-operation.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database, Writer } from '../platform/database.ts'
import { isoOf } from '../platform/iso-time.ts'
import type { Nothing } from '../platform/nothing.ts'
import type { Renewals } from '../platform/renewal.ts'
import { columnsOfAddress } from './book-address.ts'
import type { AddressLearning } from './learning.ts'
import { type AddressRow, type AddressStore, readAddressRow, wordsOfAddress } from './store.ts'

export type AddressPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly store: AddressStore
  readonly learning: AddressLearning
  readonly renewals: Pick<Renewals, 'start'>
  readonly recordChange: RecordDeskChange
  /** Empties what the audit trail has of an address that is gone, or of all. */
  readonly forgetChanges: (writer: Writer, reference: string | undefined) => void
}

/**
 * The addresses that were typed before. They are personal: what is removed is gone. Deleting a shipment leaves what was
 * learnt from it, as the next one for the same person would be typed all over again. What people change in the book is part of
 * the audit trail, which is emptied of it when they forget an address; what is learnt is not.
 */
export const createAddressService = (ports: AddressPorts) => {
  const { database, clock, store, learning, renewals, recordChange, forgetChanges } = ports
  const now = (): number => clock.now().getTime()

  const renew = (writer: Writer, upTo: number, take: number): number | undefined => {
    const rows = store.upTo(upTo, take)
    for (const row of rows) {
      for (const { address } of readAddressRow(row))
        store.replace(writer, row, { ...row, words: wordsOfAddress(address) })
    }
    return rows.at(-1)?.id
  }
  const renewal = renewals.start('addresses', renew)

  const find = (id: number): AddressRow => {
    const row = store.byId(id)
    if (row) return row
    throw refuse('not_found', { property: '$.id', code: 'not_found', sentence: { key: 'address_unknown' } })
  }

  /** Two that turn out to be of the same person at the same place become one. */
  const put = (writer: Writer, id: number | undefined, address: BookAddress): AddressRow => {
    const columns = columnsOfAddress(address)
    const edited = id === undefined ? undefined : find(id)
    const same = store.byKey(columns.key)
    const known = edited ?? same
    if (!known) {
      const row = { ...columns, uses: 0, last_used: now() }
      return { id: store.add(writer, row), ...row }
    }
    const isTwice = same !== undefined && same.id !== known.id
    if (isTwice) store.remove(writer, same)
    const uses = known.uses + (isTwice ? same.uses : 0)
    const row = { ...columns, id: known.id, uses, last_used: edited ? known.last_used : now() }
    store.replace(writer, known, row)
    return row
  }

  /** Where nothing can be written down, what was learnt by now is found all the same; whoever learns when it is quiet tells of it. */
  const learnWaiting = (): void => {
    try {
      if (learning.isBehind()) database.writeSoon(learning.learnSome)
    } catch {
      // It goes on waiting.
    }
  }

  return {
    search: ({ text, take }: SearchAddressesRequest): KnownAddresses => {
      learnWaiting()
      const items = store.search(wordsOf(text), take)
      if (items.length >= take || !renewal.isUnderWay()) return { items }
      // Some are still found by what an older program wrote down.
      const known = new Set(items.map(({ id }) => id))
      const older = store.search(wordsIn(foldAccents(text)), take).filter(({ id }) => !known.has(id))
      return { items: [...items, ...older].slice(0, take) }
    },
    renewal,
    learnWaiting: learning.learnWaiting,
    learnEdit: learning.learnEdit,

    /** Keeps an address that was entered, or with `id` puts it in place of that one. @throws Refusal with every problem */
    save: (input: unknown, actor: string): KnownAddress => {
      const read = readWithAddress(saveAddressRequest, ['address'], input)
      if (!read.ok) throw new Refusal('validation_error', read.problems)
      const { id } = read.request
      const address = withWrittenPostalCode(read.request.address)
      const row = database.write((writer) => {
        learning.catchUp(writer)
        const [before] = id === undefined ? [] : readAddressRow(find(id))
        const saved = put(writer, id, address)
        const reference = referenceOf(saved.id)
        recordChange(writer, {
          operation: 'save_address',
          reference,
          actor,
          before: before?.address,
          after: address,
        })
        return saved
      })
      return { id: row.id, address, uses: row.uses, last_used: isoOf(row.last_used) }
    },

    /** @throws Refusal `not_found` */
    remove: (id: number, actor: string): Nothing => {
      database.write((writer) => {
        learning.catchUp(writer)
        store.remove(writer, find(id))
        forgetChanges(writer, referenceOf(id))
        const gone = { forgotten: 1 }
        recordChange(writer, { operation: 'remove_address', reference: referenceOf(id), actor, before: gone })
      })
      return {}
    },

    /** Forgets every address; answers how many there were. */
    removeAll: (actor: string): { readonly removed: number } => ({
      removed: database.write((writer) => {
        learning.forgetWaiting(writer)
        const forgotten = store.removeAll(writer)
        forgetChanges(writer, undefined)
        const before = { forgotten }
        recordChange(writer, { operation: 'remove_address', reference: ALL_ADDRESSES, actor, before })
        return forgotten
      }),
    }),
  }
}
export type AddressService = ReturnType<typeof createAddressService>

/** What the audit trail calls an address: nothing that is said of a person. */
const referenceOf = (id: number): string => `address:${id}`
