import { useEffect, useRef, useState } from 'react'
import { PreviewFrame } from './preview-frame.tsx'
import classes from './preview-frame.module.css'
import { openPreviewLink, type PreviewLink } from './preview-link.ts'

type PdfPictureProps = {
  /** What is to be seen, for who cannot see it. */
  readonly alt: string
  /** None while it is read. */
  readonly file: Uint8Array | undefined
  /** Said where there is nothing to see. */
  readonly failure: string
  /** It could not be read. */
  readonly isUnread: boolean
}

/**
 * The first page of a PDF as a picture that fills its place, in the frame that all documents are shown in. Where the file is
 * another one, the old picture stays until the new one is drawn.
 */
export const PdfPicture = ({ alt, file, failure, isUnread }: PdfPictureProps) => {
  const { frame, show, phase } = usePicture()
  useEffect(() => {
    if (file) show(file)
  }, [file, show])
  const isFailed = isUnread || phase === 'failed'
  const isShown = !isFailed && phase === 'shown'
  return (
    <div className={classes['picture']}>
      <div
        className={classes['frame']}
        {...(!isFailed && { role: 'img', 'aria-label': alt })}
        aria-busy={phase === 'drawing'}
      >
        <PreviewFrame frame={frame} title={alt} isShown={isShown} isPicture />
      </div>
      {isFailed && (
        <p className={classes['failure']} role="status">
          {failure}
        </p>
      )}
    </div>
  )
}

/** Draws pictures in a frame for as long as the component is there. */
const usePicture = () => {
  const frame = useRef<HTMLIFrameElement>(null)
  const link = useRef<PreviewLink>(undefined)
  const [phase, setPhase] = useState<'drawing' | 'shown' | 'failed'>('drawing')
  useEffect(() => {
    const opened = openPreviewLink({
      frame: () => frame.current?.contentWindow,
      onMessage: ({ kind }) => {
        if (kind === 'shown' || kind === 'failed') setPhase(kind)
      },
      onUnread: () => setPhase('failed'),
      onLost: () => setPhase('failed'),
    })
    link.current = opened
    return opened.close
  }, [])
  const [show] = useState(
    () => (bytes: Uint8Array) => link.current?.show(Promise.resolve({ kind: 'picture', bytes })),
  )
  return { frame, show, phase }
}
