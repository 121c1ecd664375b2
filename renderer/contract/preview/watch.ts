import type { PreviewMessage } from '#shared/documents/preview-message.ts'

/** How long is waited between two looks at a preview, in milliseconds. */
export const WATCH_PAUSE = 3_000

/** After so many looks in a row at a preview that said nothing, or showed nothing, it counts as lost. */
const MOST_LOOKS = 5

/**
 * How long a preview has been waited for. Looks are counted and not seconds: a computer that slept, or a window
 * that was hidden, is no reason to give a document up.
 */
export type Watch = {
  readonly silentLooks: number
  readonly emptyLooks: number
  /** It has a document, and has not shown it yet. */
  readonly isAwaited: boolean
}

export const freshWatch: Watch = { silentLooks: 0, emptyLooks: 0, isAwaited: false }

export const afterLook = (watch: Watch): Watch => ({
  ...watch,
  silentLooks: watch.silentLooks + 1,
  emptyLooks: watch.emptyLooks + (watch.isAwaited ? 1 : 0),
})

export const afterWord = (watch: Watch, { kind }: PreviewMessage): Watch => ({
  ...watch,
  silentLooks: 0,
  isAwaited: watch.isAwaited && kind !== 'shown',
})

export const isLost = ({ silentLooks, emptyLooks }: Watch): boolean =>
  silentLooks >= MOST_LOOKS || emptyLooks >= MOST_LOOKS
