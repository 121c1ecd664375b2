import { previewAddressFor } from '#shared/documents/preview-address.ts'
import {
  previewMessage,
  type PageMessage,
  type PreviewMessage,
  type ShownMessage,
} from '#shared/documents/preview-message.ts'
import { afterLook, afterWord, freshWatch, isLost, WATCH_PAUSE } from './watch.ts'

/** What is shown in the frame. */
export const PREVIEW_ADDRESS = previewAddressFor(location.href)
const PREVIEW_ORIGIN = new URL(PREVIEW_ADDRESS).origin

type LinkPorts = {
  /** The window in the frame. */
  readonly frame: () => Window | null | undefined
  readonly onMessage: (message: PreviewMessage) => void
  /** What was to be shown could not be read. */
  readonly onUnread: (error: unknown) => void
  /** The preview does not answer any more, or comes to no end. */
  readonly onLost: () => void
}

export type PreviewLink = {
  /** Shows what is being read, once it is there and the preview is; of two that are asked for, the later one. */
  readonly show: (content: Promise<ShownMessage>) => void
  readonly tell: (message: PageMessage) => void
  readonly close: () => void
}

/** Speaks with the preview in a frame: gives it what is to be shown, and keeps an eye on it. */
export const openPreviewLink = ({ frame, onMessage, onUnread, onLost }: LinkPorts): PreviewLink => {
  let watch = freshWatch
  let latest: Promise<ShownMessage> | undefined
  let isReady = false
  let isClosed = false
  const tell = (message: PageMessage): void => {
    if (isReady && !isClosed) frame()?.postMessage(message, PREVIEW_ORIGIN)
  }
  const hand = async (content: Promise<ShownMessage>): Promise<void> => {
    try {
      const shown = await content
      if (content !== latest) return
      watch = { ...watch, isAwaited: true }
      tell(shown)
    } catch (error) {
      if (!isClosed && content === latest) onUnread(error)
    }
  }
  const hear = (event: MessageEvent): void => {
    if (event.source === null || event.source !== frame() || event.origin !== PREVIEW_ORIGIN) return
    const { data: message } = previewMessage.safeParse(event.data)
    if (message === undefined) return
    watch = afterWord(watch, message)
    if (message.kind === 'ready' && !isReady) {
      isReady = true
      if (latest) void hand(latest)
    }
    onMessage(message)
  }
  const look = (): void => {
    // A window that nobody sees draws nothing.
    if (!document.hidden) watch = afterLook(watch)
    if (isLost(watch)) onLost()
    else tell({ kind: 'ping' })
  }
  addEventListener('message', hear)
  const timer = setInterval(look, WATCH_PAUSE)
  return {
    show: (content) => {
      latest = content
      if (isReady) return void hand(content)
      // Said once the frame is there to be told.
      content.catch(() => undefined)
    },
    tell,
    close: () => {
      isClosed = true
      clearInterval(timer)
      removeEventListener('message', hear)
    },
  }
}
