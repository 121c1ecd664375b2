import { Loader, Modal } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { commandOf } from '#shared/documents/preview-key.ts'
import type { PreviewKeyStroke } from '#shared/documents/preview-message.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { PreviewFrame } from '#contract/preview/preview-frame.tsx'
import { passing } from '#ui/dialogs/is-dialog-open.ts'
import { useReturnFocus } from '../../actions/dialog/use-return-focus.ts'
import { PreviewFailed } from './preview-failed.tsx'
import { PreviewToolbar } from './preview-toolbar.tsx'
import type { PreviewedDocument } from './previewed-document.ts'
import styles from './preview.module.css'
import { useDocumentPreview } from './use-document-preview.ts'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

type PreviewDialogProps = PreviewedDocument & {
  readonly onSaveCopy?: () => void
  readonly onPrint?: () => void
  readonly whyNoPrint?: string
  readonly onClose: () => void
}

/** Shows a document inside the window, in a frame that can do no harm, whatever is in the document. */
export const PreviewDialog = (props: PreviewDialogProps) => {
  const { document: previewed, read, onSaveCopy, onPrint, whyNoPrint, onClose } = props
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
  const { frame, state, tell } = useDocumentPreview({ document: previewed, read, onKey: answerKey })
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
              <PreviewToolbar
                state={state}
                tell={tell}
                {...(onSaveCopy && { onSaveCopy })}
                {...(onPrint && { onPrint })}
                {...(whyNoPrint !== undefined && { whyNoPrint })}
              />
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
            <PreviewFailed why={state.why} onClose={onClose} {...(onSaveCopy && { onSaveCopy })} />
          ) : (
            <PreviewFrame
              frame={frame}
              title={t('frame', { name: isolate(previewed.name) })}
              isShown={isShown}
            />
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

/** Lists the keys of a preview; it answers them itself, wherever in it the focus is. */
const usePreviewKeys = (): void => {
  const { t } = useTranslation('preview')
  const group = t('group')
  useShortcut({ keys: 'J', label: t('next'), group })
  useShortcut({ keys: 'K', label: t('previous'), group })
  useShortcut({ keys: 'Home', label: t('first'), group })
  useShortcut({ keys: 'End', label: t('last'), group })
  useShortcut({ keys: '-', label: t('zoomOut'), group })
  useShortcut({ keys: '=', label: t('zoomIn'), group })
  useShortcut({ keys: '0', label: t('usual'), group })
}
