import type { ManifestSummary } from '#shared/manifests/manifest.ts'
import { toKilograms } from '#shared/measures.ts'
import type { Counted } from '#shared/manifests/service-totals.ts'
import { weightUnits } from '#shared/shipments/enumerations.ts'
import type { Allocation, CarrierDetails } from '#shared/shipments/shipment.ts'
import { codesOf } from '../platform/codes.ts'
import { type JsonOf, trusted } from '../platform/json.ts'
import { isoOf } from '../platform/iso-time.ts'
import type { CountedRow, ManifestRow } from './store.ts'

const weightUnitCodes = codesOf(weightUnits)

export const manifestSummaryOfRow = (row: ManifestRow): ManifestSummary => ({
  reference: row.reference,
  carrier: { reference: row.carrier, name: row.carrier_name },
  created: isoOf(row.created),
  shipment_count: row.shipments,
  ...(row.withdrawn !== null && { withdrawn: isoOf(row.withdrawn) }),
})

/** The carrier of an allocation that is JSON. */
export const carrierOfAllocation = (text: JsonOf<Allocation>): CarrierDetails => trusted(text).carrier

/** By what carriers are told apart: one that has no reference, by its name. */
export const carrierKeyOf = ({ reference, name }: CarrierDetails): string => reference ?? name ?? ''

/** In kilograms; nothing where no weight was given. */
export const weightOf = ({
  weight,
  weight_unit,
}: Pick<CountedRow, 'weight' | 'weight_unit'>): number | undefined =>
  weight === null || weight_unit === null
    ? undefined
    : toKilograms(weight, weightUnitCodes.toWord(weight_unit))

/** Reads rows for adding up. There are few carriers and services, so that each is read once. */
export const countedRows = function* (
  rows: Iterable<CountedRow>,
): Generator<Counted & { readonly state: number }> {
  const carriers = new Map<string, CarrierDetails>()
  for (const row of rows) {
    const carrier = carriers.get(row.carrier) ?? trusted(row.carrier)
    carriers.set(row.carrier, carrier)
    yield { carrier, pieces: row.pieces, weight: weightOf(row) ?? 0, state: row.state }
  }
}
