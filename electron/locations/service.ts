import { Refusal, refuse } from '#shared/api-error.ts'
import { readWithAddress } from '#shared/addresses/read-with-address.ts'
import { MOST_RECORDS } from '#shared/records.ts'
import { saveLocationRequest, type ShippingLocation } from '#shared/locations/shipping-location.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import type { Database, Writer } from '../platform/database.ts'
import type { PlaceStore } from './store.ts'

type Named = { readonly reference: string }
type Ports<Place extends Named> = { readonly database: Database; readonly store: PlaceStore<Place> }
type Nothing = Readonly<Record<string, never>>

/** Which of the places are looked for. */
export type FindOptions = {
  /** What was used once has to be found, although it is not offered any more. */
  readonly evenIfRemoved?: boolean
}

/**
 * What the customer keeps under references of their own. Not part of the audit trail, which is that of shipments.
 * Removing marks: it is not offered and not valid any more; saved again under its reference, it is back.
 */
const createPlaces = <Place extends Named>({ database, store }: Ports<Place>, kind: string) => ({
  list: (): { readonly items: readonly Place[] } => ({ items: store.list() }),

  /** The one of this reference, as it is used in shipments: spaces around it do not count. */
  find: (reference: string, { evenIfRemoved = false }: FindOptions = {}): Place | undefined => {
    const kept = store.find(reference.trim())
    return kept?.isRemoved === true && !evenIfRemoved ? undefined : kept?.place
  },

  /** Adds it, or puts it in place of the one of the same reference. @throws Refusal when there are too many */
  keep: (place: Place): Place =>
    database.write((writer) => {
      keepWithin(store, place.reference)
      store.save(writer, place)
      return place
    }),

  /** The same within a transaction of the caller's. */
  keepIn: (writer: Writer, place: Place): void => store.save(writer, place),

  /** @throws Refusal `not_found` */
  remove: (reference: string): Nothing => {
    if (database.write((writer) => store.remove(writer, reference))) return {}
    const message = `There is no ${kind} “${reference}”.`
    throw refuse('not_found', { property: '$.reference', code: 'not_found', message })
  },
})

const keepWithin = <Place extends Named>(store: PlaceStore<Place>, reference: string): void => {
  const isNew = store.find(reference)?.isRemoved !== false
  if (!isNew || store.offered() < MOST_RECORDS) return
  const message = `A desk keeps at most ${MOST_RECORDS} of them.`
  throw refuse('validation_error', { code: 'too_many_elements', message })
}

/** The addresses of the customer's own that shipments leave from. */
export const createLocationService = (ports: Ports<ShippingLocation>) => {
  const { keep, ...places } = createPlaces(ports, 'shipping location')
  return {
    ...places,
    /** @throws Refusal with every problem: the address keeps the rules of the addresses of shipments */
    save: (input: unknown): ShippingLocation => {
      const request = readWithAddress(saveLocationRequest, ['location', 'address'], input)
      if (!request.ok) throw new Refusal('validation_error', request.problems)
      return keep(request.read.location)
    },
  }
}
export type LocationService = ReturnType<typeof createLocationService>

/** Packages that are used again and again. */
export const createPackageSizeService = (ports: Ports<PackageSize>) => {
  const { keep, ...places } = createPlaces(ports, 'package size')
  return { ...places, save: keep }
}
export type PackageSizeService = ReturnType<typeof createPackageSizeService>
