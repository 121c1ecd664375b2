import { Loader, Modal } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileFormat } from '#shared/documents/document.ts'
import { commandOf } from '#shared/documents/preview-key.ts'
import type { PreviewKeyStroke } from '#shared/documents/preview-message.ts'
import { passing } from '#ui/dialogs/is-dialog-open.ts'
import { useReturnFocus } from '../../actions/use-return-focus.ts'
import { PreviewFailure } from './preview-failure.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { PreviewToolbar } from './preview-toolbar.tsx'
import styles from './preview.module.css'
import { usePreview } from './use-preview.ts'
import { usePreviewKeys } from './use-preview-keys.ts'

/** A document to look at. */
export type PreviewedDocument = {
  readonly name: string
  readonly format: FileFormat
}

export type PreviewDialogProps = {
  readonly document: PreviewedDocument
  /** Its bytes; asked once for each preview. */
  readonly read: () => Promise<Uint8Array>
  readonly onSaveCopy?: () => void
  readonly onClose: () => void
}

/** Shows a document inside the window, in a frame that can do no harm, whatever is in the document. */
export const PreviewDialog = (props: PreviewDialogProps) => {
  const { document: previewed, read, onSaveCopy, onClose } = props
  const { t } = useTranslation('preview')
  const head = useRef<HTMLDivElement>(null)
  const answerKey = (stroke: PreviewKeyStroke): void => {
    if (stroke.key === 'Escape') return onClose()
    // Whatever has the focus, a scan is for the window. A preview that makes one up leads to a shipment, at worst.
    const isOver = !window.dispatchEvent(
      new globalThis.KeyboardEvent('keydown', { ...stroke, cancelable: true }),
    )
    if (stroke.key === 'Tab' && !isOver) focusBeside(head.current, stroke.shiftKey ? 'last' : 'first')
  }
  const { frame, state, tell } = usePreview({ document: previewed, read, onKey: answerKey })
  const isShown = state.phase === 'shown'
  useEffect(() => {
    // Not before: a frame that has the focus while its page comes, in a process of its own, loses it on the way, and no
    // key reaches it. Whoever went to a button meanwhile stays there.
    if (isShown && !head.current?.contains(document.activeElement))
      frame.current?.focus({ preventScroll: true })
  }, [frame, isShown])
  useReturnFocus()
  usePreviewKeys()
  const obeyKey = (event: KeyboardEvent): void => {
    const command = commandOf(event)
    if (event.defaultPrevented || command === undefined) return
    event.preventDefault()
    tell(command)
  }
  return (
    <Modal.Root
      attributes={{ content: passing }}
      opened
      onClose={onClose}
      onKeyDown={obeyKey}
      size="72rem"
      centered
      yOffset="1.5rem"
      transitionProps={{ duration: 0 }}
      classNames={{
        content: styles['content'] ?? '',
        header: styles['head'] ?? '',
        body: styles['body'] ?? '',
      }}
    >
      <Modal.Overlay />
      <Modal.Content radius="md">
        <div ref={head}>
          <Modal.Header>
            <Modal.Title className={styles['name'] ?? ''} title={previewed.name}>
              <bdi>{previewed.name}</bdi>
            </Modal.Title>
            {state.phase !== 'failed' && (
              <PreviewToolbar state={state} tell={tell} {...(onSaveCopy && { onSaveCopy })} />
            )}
            <Modal.CloseButton aria-label={t('close')} />
          </Modal.Header>
        </div>
        <Modal.Body data-autofocus tabIndex={-1}>
          {state.phase === 'opening' && (
            <div className={styles['message']} role="status">
              <Loader size="sm" aria-hidden />
              {t('opening')}
            </div>
          )}
          {state.phase === 'failed' ? (
            <PreviewFailure why={state.why} onClose={onClose} {...(onSaveCopy && { onSaveCopy })} />
          ) : (
            <PreviewFrame frame={frame} title={previewed.name} isShown={isShown} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** From the document Tab leads to the first button of the head, and Shift-Tab to the last one before it. */
const focusBeside = (head: HTMLElement | null, which: 'first' | 'last'): void => {
  const buttons = [...(head?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
  const button = which === 'first' ? buttons[0] : buttons.at(-1)
  button?.focus()
}
