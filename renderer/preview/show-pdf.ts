// First: what draws the pages finds the reader under a global name.
import { AnnotationEditorType, AnnotationMode } from 'pdfjs-dist'
import { EventBus, GenericL10n, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'
import type { PreviewFit, PreviewPlace, PreviewZoom } from '#shared/documents/preview-message.ts'
import { openPdf } from './open-pdf.ts'
import { tellPage } from './page.ts'
import type { Showing, Shown } from './shown.ts'

const USUAL_SCALE = 'auto'

/**
 * Shows a PDF: its pages as they come into sight, with their text to select. Nothing in it runs, is filled in or
 * leads anywhere.
 * @throws when it cannot be read, or needs a password
 */
export const showPdf = async ({ bytes, stage, texts }: Showing): Promise<Shown> => {
  const pdf = await openPdf(bytes)
  const pages = document.createElement('div')
  pages.className = 'pdfViewer'
  stage.replaceChildren(pages)
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({ eventBus })
  linkService.externalLinkEnabled = false
  const viewer = new PDFViewer({
    container: stage,
    viewer: pages,
    eventBus,
    linkService,
    // Stamps and filled-in fields are drawn, as on paper; the stylesheet shows nothing that could be clicked.
    annotationMode: AnnotationMode.ENABLE,
    annotationEditorMode: AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    enableSelectionRendering: false,
    // Given, so that nothing is written in English: the page's own texts stand there instead.
    l10n: new GenericL10n(undefined),
  })
  linkService.setViewer(viewer)
  const firstPage = tellEvents(eventBus, pdf.numPages)
  eventBus.on('pagesinit', () => {
    viewer.currentScaleValue = USUAL_SCALE
    namePages(pages, texts.page)
  })
  viewer.setDocument(pdf)
  linkService.setDocument(pdf)
  addEventListener('resize', () => fitAgain(viewer))
  await firstPage
  tellPage({ kind: 'shown', pages: pdf.numPages })
  return { zoom: (to) => zoomTo(viewer, to), go: (to) => goTo(viewer, to) }
}

/** Tells the page what goes on; resolves when the first page is drawn, and rejects when it cannot be. */
const tellEvents = (eventBus: EventBus, pages: number): Promise<void> =>
  new Promise((resolve, reject) => {
    eventBus.on('pagechanging', ({ pageNumber }: { readonly pageNumber: number }) =>
      tellPage({ kind: 'page', page: Math.min(pageNumber, pages) }),
    )
    eventBus.on(
      'scalechanging',
      ({ scale, presetValue }: { readonly scale: number; readonly presetValue?: string }) =>
        tellPage({ kind: 'zoom', scale, fit: fitOf(presetValue) }),
    )
    eventBus.on('pagerendered', ({ error }: { readonly error: Error | null }) => {
      if (error === null) resolve()
      else reject(error)
    })
  })

const fitOf = (preset: string | undefined): PreviewFit => {
  if (preset === 'page-width') return 'width'
  return preset === 'page-fit' ? 'page' : 'none'
}

const namePages = (pages: HTMLElement, text: string): void => {
  for (const page of pages.querySelectorAll<HTMLElement>('.page')) {
    page.removeAttribute('data-l10n-id')
    page.ariaLabel = text.replace('{page}', page.dataset['pageNumber'] ?? '')
  }
}

const fitAgain = (viewer: PDFViewer): void => {
  const value = viewer.currentScaleValue
  if (/^(?:auto|page-)/u.test(value)) viewer.currentScaleValue = value
  viewer.update()
}

const zoomTo = (viewer: PDFViewer, to: PreviewZoom): void => {
  switch (to) {
    case 'in':
      return viewer.increaseScale()
    case 'out':
      return viewer.decreaseScale()
    case 'usual':
      return void (viewer.currentScaleValue = USUAL_SCALE)
    case 'width':
      return void (viewer.currentScaleValue = 'page-width')
    case 'page':
      return void (viewer.currentScaleValue = 'page-fit')
  }
}

const goTo = (viewer: PDFViewer, to: PreviewPlace): void => {
  switch (to) {
    case 'first':
      return void (viewer.currentPageNumber = 1)
    case 'previous':
      return void viewer.previousPage()
    case 'next':
      return void viewer.nextPage()
    case 'last':
      return void (viewer.currentPageNumber = viewer.pagesCount)
  }
}
