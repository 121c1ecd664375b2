import { previewAddressFor } from '#shared/documents/preview-address.ts'
import {
  previewMessage,
  type PageMessage,
  type PreviewMessage,
  type ShowMessage,
} from '#shared/documents/preview-message.ts'
import { afterLook, afterWord, freshWatch, isLost, WATCH_PAUSE } from './watch.ts'

/** What is shown in the frame. */
export const PREVIEW_ADDRESS = previewAddressFor(location.href)
const PREVIEW_ORIGIN = new URL(PREVIEW_ADDRESS).origin

type LinkPorts = {
  /** The window in the frame. */
  readonly frame: () => Window | null | undefined
  /** Reads what is to be shown; asked once. */
  readonly read: () => Promise<Omit<ShowMessage, 'kind'>>
  readonly onMessage: (message: PreviewMessage) => void
  /** The document could not be read. */
  readonly onUnread: (error: unknown) => void
  /** The preview does not answer any more, or comes to no end. */
  readonly onLost: () => void
}

export type PreviewLink = { readonly tell: (message: PageMessage) => void; readonly close: () => void }

/** Speaks with the preview in a frame: gives it the document once it is there, and keeps an eye on it. */
export const openPreviewLink = ({ frame, read, onMessage, onUnread, onLost }: LinkPorts): PreviewLink => {
  let watch = freshWatch
  let isReady = false
  let isClosed = false
  const tell = (message: PageMessage): void => {
    if (isReady && !isClosed) frame()?.postMessage(message, PREVIEW_ORIGIN)
  }
  const show = async (): Promise<void> => {
    try {
      const shown = await content
      watch = { ...watch, isAwaited: true }
      tell({ kind: 'show', ...shown })
    } catch (error) {
      if (!isClosed) onUnread(error)
    }
  }
  const hear = (event: MessageEvent): void => {
    if (event.source === null || event.source !== frame() || event.origin !== PREVIEW_ORIGIN) return
    const { data: message } = previewMessage.safeParse(event.data)
    if (message === undefined) return
    watch = afterWord(watch, message)
    if (message.kind === 'ready' && !isReady) {
      isReady = true
      void show()
    }
    onMessage(message)
  }
  const look = (): void => {
    // A window that nobody sees draws nothing.
    if (!document.hidden) watch = afterLook(watch)
    if (isLost(watch)) onLost()
    else tell({ kind: 'ping' })
  }
  const content = read()
  // Said once the frame is there to be told.
  content.catch(() => undefined)
  addEventListener('message', hear)
  const timer = setInterval(look, WATCH_PAUSE)
  return {
    tell,
    close: () => {
      isClosed = true
      clearInterval(timer)
      removeEventListener('message', hear)
    },
  }
}
