import { once } from '#shared/once.ts'
import type { Codes } from './codes.ts'
import type { FindFace } from './text/faces.ts'

/** What everything is drawn with, whatever it becomes: typefaces, and codes for scanners. */
export type DrawingTools = { readonly findFace: FindFace; readonly codes: Codes }

/** Reads them when something is first drawn, as no start of the program needs them, and once for every desk of a process. */
export const readDrawingTools = once(async (): Promise<DrawingTools> => {
  const [{ createFaces }, { openCodes }] = await Promise.all([
    import('./text/faces.ts'),
    import('./codes.ts'),
  ])
  return { findFace: createFaces(), codes: await openCodes() }
})
export type ReadDrawingTools = typeof readDrawingTools
