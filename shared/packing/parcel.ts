import type { Problem } from '../api-error.ts'
import type { PaperType } from '../papers/paper.ts'
import type { Address } from '../shipments/create-request.ts'
import type { CarrierDetails, Price, StoredContents } from '../shipments/shipment.ts'
import type { ShipmentState } from '../shipments/shipment-state.ts'

/** Where a weight comes from: only a scale is beyond doubt. */
export const weightSources = ['scale', 'typed'] as const
export type WeightSource = (typeof weightSources)[number]

/** One kind of thing that goes into a parcel, and how many of it were scanned. */
export type ParcelItem = {
  /** The reference of the contents. */
  readonly reference: string
  /** Absent where nobody said what it is called. */
  readonly name?: string
  readonly sku?: string
  readonly quantity: number
  readonly counted: number
}

/** A box of the parcel: what the contract calls contents of the top level. */
export type ParcelPackage = Pick<
  StoredContents,
  'reference' | 'package_size_reference' | 'weight' | 'dimensions'
> & {
  /** Absent where the weight was with the order, or is reckoned from what lies inside. */
  readonly weight_source?: WeightSource
}

/** What the packer has to think of. */
const parcelNotes = ['gift', 'customs', 'dangerous_goods', 'documents_attached'] as const
export type ParcelNote = (typeof parcelNotes)[number]

/** Who takes it, for how much; `is_booked` once it is allocated, before that the cheapest that can. */
export type ParcelService = {
  readonly carrier: CarrierDetails
  readonly price: Price
  readonly is_booked: boolean
}

/** Which of how many in a wave, counted from 1. */
export type WavePosition = { readonly wave: number; readonly position: number; readonly total: number }

/** A shipment on the bench: all that a packer looks at. */
export type Parcel = {
  readonly reference: string
  readonly custom_reference?: string
  readonly state: ShipmentState
  readonly destination: Address
  readonly items: readonly ParcelItem[]
  /** Why what was not scanned may stay so. */
  readonly skipped?: string
  readonly packages: readonly ParcelPackage[]
  readonly notes: readonly ParcelNote[]
  /** The code of the tote that it lies in until it is packed. */
  readonly tote?: string
  readonly service?: ParcelService
  /** ISO 8601: by when it has to leave. */
  readonly ship_by?: string
  /** The papers that are printed with its labels. */
  readonly papers: readonly PaperType[]
  /** What stands in the way of finishing, each with what to do; none where one key does it. */
  readonly problems: readonly Problem[]
  readonly wave?: WavePosition
}

/** Whether all that goes in was scanned. */
export const isCounted = ({ items }: Pick<Parcel, 'items'>): boolean =>
  items.every(({ counted, quantity }) => counted >= quantity)

/** How many things are still to be scanned. */
export const itemsToGo = ({ items }: Pick<Parcel, 'items'>): number =>
  items.reduce((sum, { counted, quantity }) => sum + quantity - counted, 0)
