import type { PreviewPlace, PreviewTexts, PreviewZoom } from '#shared/documents/preview-message.ts'

/** A document that is shown. */
export type Shown = {
  readonly zoom: (to: PreviewZoom) => void
  readonly go: (to: PreviewPlace) => void
}

/** What a document is shown from, and where. */
export type Showing = {
  readonly bytes: Uint8Array
  readonly stage: HTMLDivElement
  readonly texts: PreviewTexts
}

export const SMALLEST_SCALE = 0.1
export const LARGEST_SCALE = 10
/** How much larger one step is. */
export const SCALE_STEP = 1.1
