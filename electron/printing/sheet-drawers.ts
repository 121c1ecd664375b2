import { createCommandSheetDrawer } from './draw-command-sheet.ts'
import { createScannerSheetDrawer } from './draw-scanner-sheet.ts'
import type { OpenPdf } from './pdf/open-pdf.ts'

/** Draws the sheets of codes: what the bench does, and what scanners are tried with. */
export const createSheetDrawers = (openPdf: OpenPdf) => ({
  drawCommandSheet: createCommandSheetDrawer(openPdf),
  drawScannerSheet: createScannerSheetDrawer(openPdf),
})
