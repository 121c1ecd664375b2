import { readDrawingTools } from './drawing-tools.ts'
import { createPdfs } from './pdf/open-pdf.ts'
import { createZpls } from './zpl/open-zpl.ts'

/** What all that is printed is drawn with; its tools are read once, when they are first needed. */
export const openDrawing = () => ({
  openPdf: createPdfs(readDrawingTools),
  openZpl: createZpls(readDrawingTools),
})
