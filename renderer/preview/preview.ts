import type { PreviewCommand } from '#shared/documents/preview-key.ts'
import type { PreviewFailure, ShowMessage } from '#shared/documents/preview-message.ts'
import { followKeys } from './keys.ts'
import { hearPage, tellPage } from './page.ts'
import { scrollStage } from './scroll.ts'
import type { Shown } from './shown.ts'

const stage = document.querySelector<HTMLDivElement>('#stage')
if (stage === null) throw new Error('The preview has no place to draw in.')

let shown: Promise<Shown | undefined> | undefined

const showDocument = async ({ format, bytes, texts }: ShowMessage): Promise<Shown | undefined> => {
  document.documentElement.lang = texts.language
  document.title = texts.document
  stage.ariaLabel = texts.document
  try {
    // Loaded when it is needed: a picture needs none of what reads PDFs.
    if (format === 'pdf') return await (await import('./show-pdf.ts')).showPdf({ bytes, stage, texts })
    return await (await import('./show-picture.ts')).showPicture({ bytes, stage, texts, format })
  } catch (error) {
    tellPage({ kind: 'failed', why: whyOf(error) })
    return undefined
  }
}

const drawPicture = async (bytes: Uint8Array): Promise<void> => {
  try {
    await (await import('./draw-first-page.ts')).drawFirstPage(bytes, stage)
    tellPage({ kind: 'shown', pages: 1 })
  } catch (error) {
    tellPage({ kind: 'failed', why: whyOf(error) })
  }
}

/** The reader of PDFs names its errors; their classes are not at hand before it is loaded. */
const whyOf = (error: unknown): PreviewFailure =>
  error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged'

const obey = async (command: PreviewCommand): Promise<void> => {
  const one = await shown
  switch (command.kind) {
    case 'zoom':
      return one?.zoom(command.to)
    case 'go':
      return one?.go(command.to)
    case 'scroll':
      return scrollStage(stage, command.to)
  }
}

hearPage((message) => {
  switch (message.kind) {
    case 'show':
      // One document for each preview: what would come later is nothing that a person asked for.
      shown ??= showDocument(message)
      return
    case 'picture':
      return void drawPicture(message.bytes)
    case 'ping':
      return tellPage({ kind: 'pong' })
    case 'zoom':
    case 'go':
    case 'scroll':
      return void obey(message)
  }
})
followKeys({ stage, obey: (command) => void obey(command) })
tellPage({ kind: 'ready' })
