import type { Canvas } from '../pdf/canvas.ts'
import type { StoredContents } from '#shared/shipments/shipment.ts'
import type { PrintedLogo } from '../picture/logo.ts'
import type { PrintTexts } from '../print-texts.ts'

type Weight = NonNullable<StoredContents['weight']>

/** What stands on the label of one package, as it is printed. */
export type Label = {
  /** Of the shipment, and of the package in it. */
  readonly reference: string
  readonly contentsReference: string
  /** Of the order. */
  readonly customReference: string
  readonly carrier: string
  readonly service: string
  readonly sender: { readonly name: string; readonly address: string }
  readonly recipient: {
    readonly name: string
    readonly company: string
    /** Without the town. */
    readonly street: readonly string[]
    readonly town: string
    readonly country: string
    readonly telephone: string
  }
  /** Where a sorter sends it: the country and the beginning of the postal code. */
  readonly route: string
  readonly postalCode: string
  readonly piece: { readonly number: number; readonly of: number }
  readonly weight?: Weight
  /** The day on which it is handed over, ISO 8601. */
  readonly date: string
  /** What the carrier scans. */
  readonly trackingReference: string
  /** What else was asked to stand on it. */
  readonly properties: readonly string[]
}

/** What a label is drawn on, and how its texts are said. */
export type LabelSurface = {
  /** In points, as all lengths. */
  readonly width: number
  readonly height: number
  /** Of the printer: bars are whole dots wide. */
  readonly dpi: number
  readonly texts: PrintTexts
  /** No part of what the label says: one that is kept stays as it is when the logo is another. */
  readonly logo?: PrintedLogo
}

/** What a label is drawn with, in a PDF and for a label printer alike. Lengths are points, 1/72 inch. */
export type LabelCanvas = Pick<
  Canvas,
  'write' | 'rule' | 'drawLogo' | 'encode' | 'drawBars' | 'encodeMatrix' | 'drawMatrix'
>
