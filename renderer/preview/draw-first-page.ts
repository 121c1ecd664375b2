import { openPdf } from './open-pdf.ts'

/** Dots to a pixel, at least: letters of half their size can be read, and a frame may become larger. */
const FINENESS = 2

let latest = 0

/**
 * Draws the first page of a PDF as large as the stage. Whatever stands there stays until it is drawn; of two that are drawn
 * at once, the later one is shown.
 * @throws when it cannot be read, or needs a password
 */
export const drawFirstPage = async (bytes: Uint8Array, stage: HTMLElement): Promise<void> => {
  latest += 1
  const turn = latest
  const pdf = await openPdf(bytes)
  try {
    const page = await pdf.getPage(1)
    const own = page.getViewport({ scale: 1 })
    const fitting = Math.min(stage.clientWidth / own.width, stage.clientHeight / own.height)
    const viewport = page.getViewport({ scale: fitting * Math.max(FINENESS, devicePixelRatio) })
    const canvas = document.createElement('canvas')
    canvas.className = 'sheet'
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    await page.render({ canvas, viewport }).promise
    if (turn === latest) stage.replaceChildren(canvas)
  } finally {
    // Its thread, too: another document has one of its own.
    await pdf.loadingTask.destroy()
  }
}
