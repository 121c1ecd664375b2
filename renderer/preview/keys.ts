import { commandOf, type PreviewCommand } from '#shared/documents/preview-key.ts'
import { tellPage } from './page.ts'

type KeyPorts = { readonly stage: HTMLElement; readonly obey: (command: PreviewCommand) => void }

/** Answers the keys that are struck in the preview; those that lead out of it are the page's. */
export const followKeys = ({ stage, obey }: KeyPorts): void => {
  addEventListener('keydown', (event) => {
    const { key, code, shiftKey } = event
    if (concernsPage(event)) tellPage({ kind: 'key', key, code, shiftKey })
    const command = commandOf(event)
    // What comes after the preview is for the page to say, which keeps the focus in its dialog.
    if (key === 'Tab' || command !== undefined) event.preventDefault()
    if (command !== undefined) obey(command)
  })
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      obey({ kind: 'zoom', to: event.deltaY < 0 ? 'in' : 'out' })
    },
    { passive: false },
  )
  // The page gives the focus to the frame as a whole, perhaps before there is anything in it.
  const takeFocus = (): void => stage.focus({ preventScroll: true })
  addEventListener('focus', takeFocus)
  if (document.hasFocus()) takeFocus()
}

/** Characters do, too: whatever has the focus, a scan is for the page. */
const concernsPage = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^(?:Escape|Tab|Enter|.)$/u.test(key) && !ctrlKey && !metaKey && !altKey
