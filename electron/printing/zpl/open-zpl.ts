import type { ReadDrawingTools } from '../drawing-tools.ts'
import type { Outlines } from './outlines.ts'
import { createZplCanvas, type Zpl, type ZplPaper } from './zpl-canvas.ts'

const readOutlines = async (): Promise<Outlines> => (await import('./outlines.ts')).createOutlines()

/** Opens labels for label printers. */
export const createZpls = (readTools: ReadDrawingTools) => {
  let outlines: Promise<Outlines> | undefined
  return async (paper: ZplPaper): Promise<Zpl> => {
    outlines ??= readOutlines()
    return createZplCanvas({ ...(await readTools()), outlines: await outlines }, paper)
  }
}
export type OpenZpl = ReturnType<typeof createZpls>
