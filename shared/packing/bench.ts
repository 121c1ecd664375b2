import { z } from 'zod'
import { printerByNumber } from '../printers/printer.ts'
import { weight } from '../shipments/contents.ts'
import { word } from '../shipments/primitives.ts'
import { findByCodeRequest, reason, shipmentReference } from '../shipments/requests.ts'
import { referencesUpTo, type BulkResult } from '../shipments/bulk.ts'
import type { ShipmentSummary } from '../shipments/shipment.ts'
import type { Sentence } from '../texts/sentences.ts'
import type { BenchCommand } from './bench-command.ts'
import { type Parcel, weightSources } from './parcel.ts'

/** For how long a parcel that is finished can be opened again by one key, as long as nothing of it was printed. */
export const UNDO_SECONDS = 10

/** What a scanner read, and the parcel that lies on the bench, if one does. */
export const benchScanRequest = z.strictObject({
  codes: findByCodeRequest.shape.codes,
  parcel: shipmentReference.exactOptional(),
})
export type BenchScanRequest = z.output<typeof benchScanRequest>

const wrongScans = [
  'not_in_parcel',
  'too_many',
  'other_order',
  'not_to_pack',
  'tote_of_several',
  'unknown',
] as const
export type WrongScan = (typeof wrongScans)[number]

/** What a scan did. A wrong one has changed nothing, and stays on the screen until it is acknowledged. */
export type BenchScanResult =
  | { readonly kind: 'opened' | 'boxed'; readonly parcel: Parcel }
  | { readonly kind: 'counted'; readonly parcel: Parcel; readonly item: string }
  | { readonly kind: 'command'; readonly command: BenchCommand }
  /** Several orders bear the code. */
  | { readonly kind: 'several'; readonly items: readonly ShipmentSummary[] }
  | { readonly kind: 'wrong'; readonly why: WrongScan; readonly sentence: Sentence }

const { printer } = printerByNumber.shape

export const parcelByReference = z.strictObject({ reference: shipmentReference })

/** Puts a package of a parcel on the scale or into a box. */
export const measureRequest = z.strictObject({
  reference: shipmentReference,
  /** The package; the only one where it is not said. */
  contents: z.string().min(1).max(50).exactOptional(),
  weight: weight.exactOptional(),
  weight_source: word(weightSources, 'invalid_value').exactOptional(),
  /** The reference of a package size, whose measures it takes. */
  package_size: z.string().min(1).max(50).exactOptional(),
})
export type MeasureRequest = z.output<typeof measureRequest>

export const skipRequest = z.strictObject({ reference: shipmentReference, reason })
export type SkipRequest = z.output<typeof skipRequest>

/** Finishes a parcel; its printers are named where the desk has several for the same paper. */
export const finishRequest = z.strictObject({
  reference: shipmentReference,
  label_printer: printer.exactOptional(),
  document_printer: printer.exactOptional(),
})
export type FinishRequest = z.output<typeof finishRequest>

/** What became of a parcel: who took it, and the numbers of the jobs that print its papers. */
export type FinishedParcel = { readonly reference: string; readonly jobs: readonly number[] }

/** A parcel that was finished here. */
export type PackedParcel = {
  readonly reference: string
  readonly custom_reference?: string
  readonly recipient: string
  readonly locality: string
  /** ISO 8601, UTC. */
  readonly packed: string
  /** Who packed it. */
  readonly actor: string
  /** How many sheets of it came out, of how many. */
  readonly printed: number
  readonly sheets: number
  /** Whether something of it cannot come out before a person has looked. */
  readonly is_unsure: boolean
}
/** The last ten, newest first; how many since midnight at the desk, and in the last hour. */
export type BenchProgress = {
  readonly last: readonly PackedParcel[]
  readonly today: number
  readonly last_hour: number
}

/** So many orders are packed one after the other at most. */
export const MOST_IN_WAVE = 1000
export const startWaveRequest = z.strictObject({ shipments: referencesUpTo(MOST_IN_WAVE) })
export type StartWaveRequest = z.output<typeof startWaveRequest>
export type StartedWave = BulkResult<string> & { readonly wave?: number }
export const waveRequest = z.strictObject({
  wave: z.int().min(1),
  /** The order that was on the bench: the next is looked for behind it first. */
  after: shipmentReference.exactOptional(),
})
export type WaveRequest = z.output<typeof waveRequest>
/** The order that comes next, and how far the wave is; without one when it is done. What was cancelled meanwhile counts no more. */
export type Wave = {
  readonly wave: number
  readonly total: number
  readonly packed: number
  readonly next?: string
}

/** The sheet of bar codes that is hung up beside the bench. */
export type CommandSheet = { readonly file: Uint8Array; readonly content_type: 'pdf' }
