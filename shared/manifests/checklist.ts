import { z } from 'zod'
import type { NewProblem } from '../api-error.ts'
import { MOST_CARRIERS } from '../carriers/catalogue.ts'
import type { PaperType } from '../papers/paper.ts'
import { jobName } from '../progress.ts'
import type { CarrierDetails, ShipmentSummary } from '../shipments/shipment.ts'
import { shipmentReference } from '../shipments/requests.ts'

/** So many shipments of a carrier are listed at most, of those that are ready and of the others each. */
export const MOST_LISTED = 100
/** So many are ticked or unticked by themselves at most; what was unticked is thought of however long ago that was. */
const MOST_TICKED = 10_000

/** A paper that travels with a shipment and cannot be drawn yet. */
export type MissingPaper = { readonly paper: PaperType; readonly problems: readonly NewProblem[] }

/** A shipment that a carrier has taken on and was not told of yet. */
export type ChecklistItem = Pick<
  ShipmentSummary,
  | 'reference'
  | 'custom_reference'
  | 'state'
  | 'recipient'
  | 'locality'
  | 'postal_code'
  | 'country_iso_code'
  | 'carrier_service'
> & {
  /** The locked group that it is handed over with. */
  readonly group?: { readonly reference: string; readonly custom_reference?: string }
  readonly missing: readonly MissingPaper[]
}

/** What waits for one carrier. */
export type CarrierChecklist = {
  readonly carrier: CarrierDetails
  /** How many are ready, and how many are not; what is listed of them may be fewer. */
  readonly ready: number
  readonly not_ready: number
  readonly ready_items: readonly ChecklistItem[]
  readonly not_ready_items: readonly ChecklistItem[]
  /** Until when its services take something today, by the desk's clock (`HH:MM`), earliest first. */
  readonly cut_offs: readonly string[]
}
export type Checklist = {
  readonly carriers: readonly CarrierChecklist[]
  /** How far the desk's history went when this was read. */
  readonly until: number
}

/** However long another program's name of a carrier is. */
const MOST_IN_KEY = 500
const some = z.array(shipmentReference).max(MOST_TICKED).default([])
/** What waits; shipments that are named are listed wherever they stand. */
export const checklistRequest = z.strictObject({ named: some })
export type ChecklistRequest = z.output<typeof checklistRequest>

const handedOver = z.strictObject({
  /** The reference of the carrier; its name where it has none. */
  carrier: z.string().max(MOST_IN_KEY),
  /** Whether all goes that is ready. */
  ready: z.boolean().default(true),
  /** What is ready and stays all the same. */
  except: some,
  /** What goes although nobody called it ready, or although a paper is missing. */
  also: some,
})
/** What of each carrier is handed over, as it was ticked. */
export const handOverRequest = z.strictObject({
  carriers: z.array(handedOver).min(1).max(MOST_CARRIERS),
  /** That of the checklist which was asked about: what came or changed since stays. */
  until: z.int().min(0).exactOptional(),
  /** Names the work, for whoever wants to follow it. */
  job: jobName.exactOptional(),
})
export type HandOverRequest = z.output<typeof handOverRequest>
