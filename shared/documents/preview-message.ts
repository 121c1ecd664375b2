import { z } from 'zod'
import { fileFormats } from './document.ts'

/** `usual` is how a document is shown at first; `width` and `page` fit it into the view. */
const previewZooms = ['in', 'out', 'usual', 'width', 'page'] as const
export type PreviewZoom = (typeof previewZooms)[number]

const previewPlaces = ['first', 'previous', 'next', 'last'] as const
export type PreviewPlace = (typeof previewPlaces)[number]

const previewScrolls = ['up', 'down', 'left', 'right', 'screen_up', 'screen_down'] as const
export type PreviewScroll = (typeof previewScrolls)[number]

/** What the preview says to who cannot see it, in the language of the screen. */
const previewTexts = z.strictObject({
  /** BCP 47. */
  language: z.string(),
  document: z.string(),
  /** With `{page}` where the number of the page goes. */
  page: z.string(),
})
export type PreviewTexts = z.output<typeof previewTexts>

const showMessage = z.strictObject({
  kind: z.literal('show'),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  format: z.enum(fileFormats),
  texts: previewTexts,
})
export type ShowMessage = z.output<typeof showMessage>

/** A PDF of which the first page is drawn, as large as the frame, in the place of the one before it. */
const pictureMessage = z.strictObject({
  kind: z.literal('picture'),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})

/** What the program's page says to the preview: once what to show, then how; or one picture after another. */
export const pageMessage = z.discriminatedUnion('kind', [
  showMessage,
  pictureMessage,
  z.strictObject({ kind: z.literal('zoom'), to: z.enum(previewZooms) }),
  z.strictObject({ kind: z.literal('go'), to: z.enum(previewPlaces) }),
  z.strictObject({ kind: z.literal('scroll'), to: z.enum(previewScrolls) }),
  z.strictObject({ kind: z.literal('ping') }),
])
export type PageMessage = z.output<typeof pageMessage>
/** Whatever there is to show. */
export type ShownMessage = Extract<PageMessage, { readonly kind: 'show' | 'picture' }>

/** Why a preview shows nothing: it is locked by a password, or cannot be read. */
const previewFailures = ['password', 'damaged'] as const
export type PreviewFailure = (typeof previewFailures)[number]

/**
 * A key that was struck in the preview and concerns the page: one that leads out of the preview, or a character, which
 * may be a part of a scan.
 */
const previewStroke = z.strictObject({
  key: z.string().regex(/^(?:Escape|Tab|Enter|.)$/u),
  code: z.string().max(32),
  shiftKey: z.boolean(),
})
export type PreviewKeyStroke = z.output<typeof previewStroke>

const pageNumber = z.int().positive()

/** What the preview says to the program's page. Nothing in it is believed but for what is shown beside the preview. */
export const previewMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('shown'), pages: pageNumber }),
  z.strictObject({ kind: z.literal('page'), page: pageNumber }),
  z.strictObject({
    kind: z.literal('zoom'),
    /** 1 is the size on paper, or a pixel for a pixel. */
    scale: z.number().positive(),
    fit: z.enum(['width', 'page', 'none']),
  }),
  z.strictObject({ kind: z.literal('failed'), why: z.enum(previewFailures) }),
  previewStroke.extend({ kind: z.literal('key') }),
  z.strictObject({ kind: z.literal('pong') }),
])
export type PreviewMessage = z.output<typeof previewMessage>
export type PreviewFit = Extract<PreviewMessage, { readonly kind: 'zoom' }>['fit']
