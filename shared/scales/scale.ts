import { z } from 'zod'
import type { Sentence } from '../texts/sentences.ts'
import { type ScaleUnit, scaleUnits, type ShownWeight, toGrams } from './grams.ts'

/** What a scale shows at one moment. */
export type ScaleReading =
  | { readonly status: 'stable'; readonly grams: number; readonly unit: ScaleUnit }
  /** Some tell no weight while it moves. */
  | { readonly status: 'unstable'; readonly grams?: number; readonly unit?: ScaleUnit }
  | { readonly status: 'overload' }
  | { readonly status: 'under_zero' }

/** The reading of a weight that is shown; less than nothing is under zero, however little. */
export const readingOf = (shown: ShownWeight, isStable: boolean): ScaleReading =>
  shown.digits < 0
    ? { status: 'under_zero' }
    : { status: isStable ? 'stable' : 'unstable', grams: toGrams(shown), unit: shown.unit }

/** How scales at a serial port speak. */
export const scaleProtocols = ['sics', 'mt8217', 'nci', 'toledo', 'and', 'plain'] as const
export type ScaleProtocol = (typeof scaleProtocols)[number]
export const scaleSpeeds = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200] as const
/** Bits of data, parity, bits to stop. */
export const scaleFramings = ['8n1', '7e1', '7o1'] as const

const speed = z.int().refine((baud) => scaleSpeeds.some((one) => one === baud), { error: 'invalid_value' })

/** A scale at a serial port, which may be one that a cable for USB makes. */
const serialScale = z.strictObject({
  kind: z.literal('serial'),
  /** What the system calls the port: `COM3`, `/dev/serial/by-id/…`. */
  path: z.string().min(1).max(1000),
  protocol: z.enum(scaleProtocols).default('sics'),
  speed: speed.default(9600),
  framing: z.enum(scaleFramings).default('8n1'),
  /** What it weighs in, where its protocol does not say so. */
  unit: z.enum(scaleUnits).default('kg'),
})
export type SerialScale = z.output<typeof serialScale>

/** A scale that says of itself to be one by USB. */
const usbScale = z.strictObject({
  kind: z.literal('usb'),
  vendor: z.int().min(0).max(0xffff),
  product: z.int().min(0).max(0xffff),
  /** Its serial number, where it gives one. */
  serial: z.string().min(1).max(200).exactOptional(),
  /** Where it is plugged in, if nothing else tells it from another one that was connected when it was chosen. */
  port: z.string().min(1).max(1000).exactOptional(),
})
export type UsbScale = z.output<typeof usbScale>

/** Which scale this desk uses. */
export const scale = z.discriminatedUnion('kind', [serialScale, usbScale])
export type Scale = z.output<typeof scale>
export const saveScaleRequest = z.strictObject({ scale })
/** The scale that this desk uses, if any. */
export type ChosenScale = { readonly scale?: Scale }

/** Something that is connected to this computer and is, or may be, a scale. */
export type ScaleDevice = (Pick<SerialScale, 'kind' | 'path'> | UsbScale) & { readonly name: string }
export type ScaleDevices = {
  readonly items: readonly ScaleDevice[]
  /** Why there may be more than are listed. */
  readonly failure?: string
  readonly sentences?: readonly Sentence[]
}

/** A parcel that has come to rest on the scale; the next one has another number. */
export type WeighedParcel = { readonly number: number; readonly grams: number }

/** What this desk knows of its scale at one moment. */
export type ScaleState = {
  /** `none` is set up; it is not there, and looked for; it is there. */
  readonly state: 'none' | 'away' | 'there'
  readonly reading?: ScaleReading
  readonly parcel?: WeighedParcel
  /** Why it tells nothing. */
  readonly failure?: string
  readonly sentences?: readonly Sentence[]
}
