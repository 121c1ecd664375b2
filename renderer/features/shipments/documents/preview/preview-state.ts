import type { PreviewFailure, PreviewFit, PreviewMessage } from '#shared/documents/preview-message.ts'

/** `unread`, `quarantined`: the desk gave no bytes; `silent`: the preview does not come to an end with them. */
export type PreviewTrouble = PreviewFailure | 'unread' | 'quarantined' | 'silent'

/** What stands around a previewed document. */
export type PreviewState = {
  readonly page: number
  /** 1 is the size on paper, or a pixel for a pixel; undefined until it is known. */
  readonly scale: number | undefined
  readonly fit: PreviewFit
} & (
  | { readonly phase: 'opening' }
  | { readonly phase: 'shown'; readonly pages: number }
  | { readonly phase: 'failed'; readonly why: PreviewTrouble }
)

export const openingPreview: PreviewState = { phase: 'opening', page: 1, scale: undefined, fit: 'none' }

/** What fails does so for good: nothing that comes later is believed. */
export const failedPreview = (state: PreviewState, why: PreviewTrouble): PreviewState =>
  state.phase === 'failed' ? state : { ...openingPreview, phase: 'failed', why }

/** What stands there after the preview said something. */
export const afterMessage = (state: PreviewState, message: PreviewMessage): PreviewState => {
  if (state.phase === 'failed') return state
  switch (message.kind) {
    case 'shown':
      return { ...state, phase: 'shown', pages: message.pages }
    case 'page':
      return { ...state, page: message.page }
    case 'zoom':
      return { ...state, scale: message.scale, fit: message.fit }
    case 'failed':
      return failedPreview(state, message.why)
    case 'ready':
    case 'key':
    case 'pong':
      return state
  }
}
