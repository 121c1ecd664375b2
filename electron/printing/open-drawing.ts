import { createDrawingTools } from './drawing-tools.ts'
import { createPdfs } from './pdf/open-pdf.ts'
import { createZpls } from './zpl/open-zpl.ts'

/** What all that is printed is drawn with; its tools are read once, when they are first needed. */
export const openDrawing = () => {
  const readTools = createDrawingTools()
  return { openPdf: createPdfs(readTools), openZpl: createZpls(readTools) }
}
