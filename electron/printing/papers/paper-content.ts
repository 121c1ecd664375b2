import type { LabelPaper } from '#shared/labels/label-paper.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import type { PrintedLogo } from '../picture/logo.ts'
import type { PrintTexts } from '../print-texts.ts'

/** What a paper is drawn from. */
export type PaperContent = {
  readonly shipment: Shipment
  readonly created: Date
  /** Of a packing slip: whether it tells what things cost. */
  readonly withPrices: boolean
  /** What stickers are printed on. */
  readonly labelPaper: LabelPaper
  /** Of the carrier that has it: what that one knows the sender by; empty where nobody entered it. */
  readonly accountNumber: string
  readonly logo?: PrintedLogo
  /** In the language of the paper. */
  readonly texts: PrintTexts
}
