import { joinPages, type Sheet } from './join-pages.ts'
import { readPages } from './read-pages.ts'

/** Nothing fits into it: each page has a sheet of its own size. */
const ofItsOwnSize: Sheet = { width: 0, height: 0, places: [], place: { width: 0, height: 0 } }

/** Files of our own as one, page by page as they are. @throws UnreadablePdf */
export const joinFiles = (files: readonly Uint8Array[]): Uint8Array =>
  joinPages(files.flatMap(readPages), ofItsOwnSize)
