import type { RefObject } from 'react'
import classes from './preview-frame.module.css'
import { PREVIEW_ADDRESS } from './preview-link.ts'

type PreviewFrameProps = {
  readonly frame: RefObject<HTMLIFrameElement | null>
  /** What is in it, for who cannot see it. */
  readonly title: string
  readonly isShown: boolean
  /** It is looked at, and nothing else: no key and no press gets into it. */
  readonly isPicture?: boolean
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
export const PreviewFrame = ({ frame, title, isShown, isPicture = false }: PreviewFrameProps) => {
  // Said, or the dialog would not count it when it leads the focus round; it leads to nowhere that nobody answers yet.
  const tabPlace = { tabIndex: isShown && !isPicture ? 0 : -1 }
  return (
    <iframe
      ref={frame}
      className={classes['frame']}
      data-shown={isShown}
      inert={isPicture}
      title={title}
      src={PREVIEW_ADDRESS}
      sandbox={SANDBOX}
      {...confinement}
      {...tabPlace}
    />
  )
}
