import { z } from 'zod'
import { jobName } from '../progress.ts'
import type { Rejected } from '../shipments/bulk.ts'
import { dateRange, dateTime } from '../shipments/primitives.ts'
import { shipmentState } from '../shipments/requests.ts'
import type { ManifestResult } from './manifest.ts'

const MOST_LOCATIONS = 10
const MOST_STATES = 5
const MOST_CHARACTERS = 50

/** The day on which a moment lies, where it was written down. */
const dayOf = (moment: string) => ({
  start: `${moment.slice(0, 10)}T00:00:00${offsetOf(moment)}`,
  end: `${moment.slice(0, 10)}T23:59:59.999${offsetOf(moment)}`,
})
const offsetOf = (moment: string): string => /(?:Z|[+-]\d\d:\d\d)$/u.exec(moment)?.[0] ?? ''

/** A range; the public pages write one moment as well, and mean its day. */
const rangeOrDay = z
  .preprocess(
    (given) => (typeof given === 'string' && dateTime.safeParse(given).success ? dayOf(given) : given),
    dateRange,
  )
  .refine(
    ({ start, end }) =>
      start === undefined || end === undefined ? start !== end : Date.parse(start) <= Date.parse(end),
    { error: 'invalid_date_range' },
  )

const carriersOwn = z.string().trim().min(1).max(MOST_CHARACTERS).exactOptional()

/**
 * Which shipments are manifested, as the public contract asks for them; what is not given does not narrow. `job` names the
 * work, for whoever wants to follow it.
 */
export const manifestQueryRequest = z.strictObject({
  /** Where they leave from. */
  shipping_locations: z
    .array(z.string().trim().min(1).max(MOST_CHARACTERS))
    .min(1)
    .max(MOST_LOCATIONS)
    .exactOptional(),
  /** `custom_reference` of the address that they leave from. */
  address_custom_reference: z.string().trim().min(1).max(MOST_CHARACTERS).exactOptional(),
  shipment_states: z.array(shipmentState).min(1).max(MOST_STATES).exactOptional(),
  /** Whether their labels have been taken out. */
  labels_retrieved: z.boolean().exactOptional(),
  /** What the whole of their own range lies in. */
  required_shipping_date: rangeOrDay.exactOptional(),
  carrier_reference: carriersOwn,
  carrier_service_reference: carriersOwn,
  job: jobName.exactOptional(),
})
export type ManifestQueryRequest = z.output<typeof manifestQueryRequest>
export type ManifestQuery = Omit<ManifestQueryRequest, 'job'>

/** Contract, "ManifestResponse". What could not be manifested meanwhile is named. */
export type ManifestResponse = {
  readonly manifest_results: readonly ManifestResult[]
  readonly rejected?: readonly Rejected[]
}
