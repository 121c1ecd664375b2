import { setImmediate as letOthersRun } from 'node:timers/promises'
import { joinPages, type Sheet } from './join-pages.ts'
import { type PdfPage, readPages } from './read-pages.ts'

/** Nothing fits into it: each page has a sheet of its own size. */
const ofItsOwnSize: Sheet = { width: 0, height: 0, places: [], place: { width: 0, height: 0 } }

/** Files of our own as one, page by page as they are. @throws UnreadablePdf */
export const joinFiles = async (files: readonly Uint8Array[]): Promise<Uint8Array> =>
  joinPages(await pagesOfFiles(files), ofItsOwnSize)

/** The pages of files; others get their turn between them. @throws UnreadablePdf */
export const pagesOfFiles = async (
  files: readonly Uint8Array[],
  read: (file: Uint8Array) => readonly PdfPage[] = readPages,
): Promise<readonly PdfPage[]> => {
  const pages: PdfPage[] = []
  for (const file of files) {
    pages.push(...read(file))
    await letOthersRun()
  }
  return pages
}
