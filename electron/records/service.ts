import { Refusal, refuse } from '#shared/api-error.ts'
import { readWithAddress } from '#shared/addresses/read-with-address.ts'
import { withWrittenPostalCode } from '#shared/places/postal-codes.ts'
import { saveLocationRequest, type ShippingLocation } from '#shared/locations/shipping-location.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { MOST_RECORDS, tooManyRecords } from '#shared/records.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database, Writer } from '../platform/database.ts'
import type { Nothing } from '../platform/nothing.ts'
import type { RecordStore } from './store.ts'

type Named = { readonly reference: string }
type Ports<Value extends Named> = {
  readonly database: Database
  readonly store: RecordStore<Value>
  readonly recordChange: RecordDeskChange
}

/** Which records are looked for. */
type FindOptions = {
  /** What was used once has to be found, although it is not offered any more. */
  readonly evenIfRemoved?: boolean
}

/** Finds records by their reference, as it is written in shipments: spaces around it do not count. */
export const createFinder =
  <Value extends Named>(store: Pick<RecordStore<Value>, 'find'>) =>
  (reference: string, { evenIfRemoved = false }: FindOptions = {}): Value | undefined => {
    const found = store.find(reference.trim())
    return found?.isRemoved === true && !evenIfRemoved ? undefined : found?.record
  }

/**
 * What the customer keeps under references of their own. What is changed of it is part of the audit trail.
 * Removing marks: it is not offered and not valid any more; saved again under its reference, it is back.
 */
const createRecords = <Value extends Named>(
  { database, store, recordChange }: Ports<Value>,
  kind: 'location' | 'package_size',
) => ({
  list: (): { readonly items: readonly Value[] } => ({ items: store.list() }),

  find: createFinder(store),

  /** Adds it, or puts it in place of the one of the same reference. @throws Refusal when there are too many */
  save: (record: Value, actor: string): Value =>
    database.write((writer) => {
      const known = store.find(record.reference)
      const isNew = known?.isRemoved !== false
      if (isNew && store.count() >= MOST_RECORDS) throw tooManyRecords()
      store.save(writer, record)
      recordChange(writer, {
        operation: `save_${kind}`,
        reference: record.reference,
        actor,
        before: isNew ? undefined : known.record,
        after: record,
      })
      return record
    }),

  /** The same within a transaction of the caller's. */
  saveIn: (writer: Writer, record: Value): void => store.save(writer, record),

  /** @throws Refusal `not_found` */
  remove: (reference: string, actor: string): Nothing => {
    const isRemoved = database.write((writer) => {
      const before = store.find(reference)?.record
      if (!store.remove(writer, reference)) return false
      recordChange(writer, { operation: `remove_${kind}`, reference, actor, before: before ?? reference })
      return true
    })
    if (isRemoved) return {}
    throw refuse('not_found', {
      property: '$.reference',
      code: 'not_found',
      sentence: { key: `${kind}_unknown`, values: { reference } },
    })
  },
})

/** The addresses of the customer's own that shipments leave from. */
export const createLocationService = (ports: Ports<ShippingLocation>) => {
  const { save, ...records } = createRecords(ports, 'location')
  return {
    ...records,
    /** @throws Refusal with every problem: the address keeps the rules of the addresses of shipments */
    save: (input: unknown, actor: string): ShippingLocation => {
      const read = readWithAddress(saveLocationRequest, ['location', 'address'], input)
      if (!read.ok) throw new Refusal('validation_error', read.problems)
      const { location } = read.request
      return save({ ...location, address: withWrittenPostalCode(location.address) }, actor)
    },
  }
}
export type LocationService = ReturnType<typeof createLocationService>

/** Packages that are used again and again. */
export const createPackageSizeService = (ports: Ports<PackageSize>) => createRecords(ports, 'package_size')
export type PackageSizeService = ReturnType<typeof createPackageSizeService>
