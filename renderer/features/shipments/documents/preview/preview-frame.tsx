import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { PREVIEW_ADDRESS } from './preview-link.ts'
import styles from './preview.module.css'

type PreviewFrameProps = {
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly title: string
  readonly isShown: boolean
}

/**
 * The document is shown by a page of another host, which has nothing of this one. It keeps its origin, because what
 * reads PDFs works in a worker of its own and fetches its fonts; that origin is worth nothing else.
 */
const SANDBOX = 'allow-scripts allow-same-origin'

const confinement = {
  allow: '',
  referrerPolicy: 'no-referrer',
} as const

/** The frame that a document is shown in. */
export const PreviewFrame = ({ frame, title, isShown }: PreviewFrameProps) => {
  const { t } = useTranslation('preview')
  // Said, or the dialog would not count it when it leads the focus round; it leads to nowhere that nobody answers yet.
  const tabPlace = { tabIndex: isShown ? 0 : -1 }
  return (
    <iframe
      ref={frame}
      className={styles['frame']}
      data-shown={isShown}
      title={t('frame', { name: isolate(title) })}
      src={PREVIEW_ADDRESS}
      sandbox={SANDBOX}
      {...confinement}
      {...tabPlace}
    />
  )
}
