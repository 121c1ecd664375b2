import type { Link, ResourceResult } from '../resource-result.ts'
import type { PaperlessDocument } from '../documents/document.ts'
import type { CreateShipmentRequest, DateRange, ShipmentContents } from './create-request.ts'
import type { DeskMarks } from './desk-marks.ts'
import type { Phase, Severity, ShipmentState } from './shipment-state.ts'
import type { Sentence } from '../texts/sentences.ts'
import type { Direction, ShipmentType, WeightUnit } from './enumerations.ts'

/** Contents as they are answered: each has the reference that the program gave it. */
export type StoredContents = Omit<ShipmentContents, 'contents'> & {
  readonly reference: string
  readonly contents?: readonly StoredContents[]
}

/** A carrier and one of its services, by reference and name (contract, "CarrierDetails"). */
export type CarrierDetails = {
  readonly reference?: string
  readonly name?: string
  readonly service_reference?: string
  readonly service_name?: string
}

/** What a service costs (contract, "Price"). */
export type Price = {
  readonly net: number
  readonly gross: number
  readonly taxes?: readonly Tax[]
  readonly currency: string
}
export type Tax = {
  readonly rate: {
    readonly reference: string
    readonly country_iso_code: string
    readonly type: string
    readonly value: number
  }
  readonly amount: number
}

/** The references by which the carrier knows a shipment or one of its contents. */
export type TrackingReference = {
  readonly reference: string
  readonly tracking_references?: readonly string[]
}
export type TrackingDetails = {
  readonly shipment: TrackingReference
  readonly contents?: readonly TrackingReference[]
}

/** A carrier service that has taken a shipment (contract, "Allocation"). */
export type Allocation = {
  readonly carrier: CarrierDetails
  readonly allocation_date: string
  readonly price: Price
  readonly tracking_details?: TrackingDetails
}

/** How often labels of a shipment were taken out (contract, "LabelDetails"). */
export type LabelDetails = {
  /** ISO 8601 with an offset. */
  readonly date_first_retrieved: string
  readonly retrieval_count: number
}

/** When the carrier takes a shipment, and when it is to arrive. */
export type AllocationDates = {
  readonly shipping_date?: DateRange
  readonly expected_delivery_date?: DateRange
}

/** The part of a shipment that only an edit changes: what was asked for, what the desk has added, and the references it was given. */
export type ShipmentRecord = Omit<CreateShipmentRequest, 'contents'> &
  DeskMarks & {
    readonly reference: string
    readonly created: string
    readonly contents: readonly StoredContents[]
  }

/** A shipment as the contract answers it. Times are ISO 8601 with an offset. */
export type Shipment = ShipmentRecord &
  AllocationDates & {
    readonly state: ShipmentState
    readonly updated: string
    readonly actual_delivery_date?: string
    readonly allocation?: Allocation
    /** Absent while no label was taken out. */
    readonly label_details?: LabelDetails
    /** In the order in which they were added; absent when there is none. */
    readonly paperless_documents?: readonly PaperlessDocument[]
  }

/** A range as it is answered, which says whether it has a value at all. */
export type AnsweredRange = DateRange & { readonly has_value: boolean }

type RangeOfShipment =
  'required_shipping_date' | 'required_delivery_date' | 'shipping_date' | 'expected_delivery_date'

/** A shipment as it is answered: it says more of ranges and metadata than was asked for, and where more is to be had. */
export type AnsweredShipment = Omit<Shipment, RangeOfShipment> & {
  readonly [Range in RangeOfShipment]?: AnsweredRange
} & { readonly _links: readonly Link[] }

/** What a list shows of a shipment. */
export type ShipmentSummary = {
  readonly reference: string
  readonly custom_reference?: string
  readonly state: ShipmentState
  readonly shipment_type: ShipmentType
  readonly direction: Direction
  /** Who it goes to: the destination's contact, or its company where there is no contact. */
  readonly recipient: string
  readonly locality: string
  readonly postal_code: string
  readonly country_iso_code: string
  readonly carrier_service: string
  /** How many pieces travel: the quantities of the top level, added up. */
  readonly pieces: number
  /** The weight of the top level times its quantities; absent when no weight was given. */
  readonly weight?: { readonly value: number; readonly unit: WeightUnit }
  /** How many paperless documents it has. */
  readonly documents: number
  readonly created: string
  readonly updated: string
}

export type StateChangeResult = ResourceResult & { readonly modified: boolean }

export type PageOfShipments = {
  readonly items: readonly ShipmentSummary[]
  readonly next_cursor: string | null
}
/** What a code that was scanned names, newest first; `has_more` when there are more than were asked for. */
export type FoundByCode = { readonly items: readonly ShipmentSummary[]; readonly has_more: boolean }
/** The newest shipment of an order that was not cancelled, and when it was handed over, if it was. */
export type ShipmentsOfOrder = {
  readonly shipment?: {
    readonly reference: string
    readonly state: ShipmentState
    readonly created: string
    readonly shipped?: string
  }
}
/** What bears a reference; the same once more as the public contract has it. */
export type FoundShipments = {
  readonly items: readonly AnsweredShipment[]
  readonly total: number
  readonly shipments: readonly AnsweredShipment[]
  readonly total_results: number
  readonly take: number
  readonly skip: number
}

export type StateCounts = {
  readonly total: number
  readonly states: Readonly<Record<ShipmentState, number>>
  readonly severities: Readonly<Record<Severity, number>>
}

export type PossibleState = {
  readonly state: ShipmentState
  readonly phase: Phase
  readonly severity: Severity
  readonly meaning: string
}
export type PossibleStates = { readonly states: readonly PossibleState[] }

/** One property that a change altered; a value that was not there is absent. */
export type PropertyChange = {
  readonly property: string
  readonly before?: unknown
  readonly after?: unknown
}

export const operations = [
  'create',
  'update',
  'change_state',
  'cancel',
  'delete',
  'repair',
  'clone',
  'allocate',
  'fail_allocation',
  'deallocate',
  'set_tracking_references',
  'get_labels',
  'print',
  'attach_label',
  'detach_label',
  'confirm_booking',
  'fail_booking',
  'ready_to_ship',
  'not_ready_to_ship',
  'manifest',
  'withdraw_manifest',
  'track',
  'add_document',
  'remove_document',
  'quarantine_document',
  'import',
] as const
export type Operation = (typeof operations)[number]

/** One entry of a shipment's history: when, who, what, from → to, why, and which properties. */
export type HistoryEntry = {
  readonly sequence: number
  /** ISO 8601 with the offset of the desk at that moment. */
  readonly at: string
  readonly actor: string
  readonly desk: string
  readonly operation: Operation
  readonly from?: ShipmentState
  readonly to?: ShipmentState
  readonly reason?: string
  /** Where the program says why: what `reason` says in English. None where only another version of it knows the sentence. */
  readonly sentence?: Sentence | undefined
  readonly changes: readonly PropertyChange[]
  readonly program_version: string
}
export type History = { readonly items: readonly HistoryEntry[] }

/** A shipment and what happened to it, oldest first; without that where it cannot be read. */
export type ShipmentWithHistory = {
  readonly shipment: AnsweredShipment
  readonly history?: readonly HistoryEntry[]
}

/** What open windows are told: the shipments that changed, or `null` when another process changed the desk. */
export type ShipmentsChanged = { readonly references: readonly string[] | null }
