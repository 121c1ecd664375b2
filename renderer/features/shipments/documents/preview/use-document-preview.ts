import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageMessage, PreviewKeyStroke } from '#shared/documents/preview-message.ts'
import { openPreviewLink, type PreviewLink } from '#contract/preview/preview-link.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import {
  afterMessage,
  failedPreview,
  openingPreview,
  type PreviewState,
  type PreviewTrouble,
} from './preview-state.ts'
import type { PreviewedDocument } from './previewed-document.ts'

type UsePreviewPorts = PreviewedDocument & {
  /** A key that was struck in the preview and concerns the page. */
  readonly onKey: (stroke: PreviewKeyStroke) => void
}

export type Preview = {
  /** For the frame that shows it. */
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly state: PreviewState
  readonly tell: (message: PageMessage) => void
}

/** Shows a document in a frame for as long as the component is there; the document is read once. */
export const useDocumentPreview = ({ document, read, onKey }: UsePreviewPorts): Preview => {
  const { t, i18n } = useTranslation('preview')
  const frame = useRef<HTMLIFrameElement>(null)
  const link = useRef<PreviewLink>(undefined)
  const [state, setState] = useState(openingPreview)
  const { name, format } = document
  const texts = { language: i18n.language, document: name, page: t('pageName') }
  const readDocument = useEffectEvent(
    async () => ({ kind: 'show', bytes: await read(), format, texts }) as const,
  )
  const onKeyStroke = useEffectEvent(onKey)
  const isOver = state.phase === 'failed'
  useEffect(() => {
    if (isOver) return undefined
    const opened = openPreviewLink({
      frame: () => frame.current?.contentWindow,
      onMessage: (message) => {
        if (message.kind === 'key') onKeyStroke(message)
        else setState((before) => afterMessage(before, message))
      },
      onUnread: (error) => setState((before) => failedPreview(before, troubleOf(error))),
      onLost: () => setState((before) => failedPreview(before, 'silent')),
    })
    opened.show(readDocument())
    link.current = opened
    return opened.close
  }, [isOver])
  return { frame, state, tell: (message) => link.current?.tell(message) }
}

const troubleOf = (error: unknown): PreviewTrouble =>
  apiErrorOf(error).details.some(({ code }) => code === 'resource_quarantined') ? 'quarantined' : 'unread'
