import type { LabelPaper } from '#shared/labels/label-paper.ts'
import { pagesOfFiles } from '../pdf/join-files.ts'
import { joinPages, type Sheet } from '../pdf/join-pages.ts'
import { A4 } from '../pdf/open-pdf.ts'
import { readPages } from '../pdf/read-pages.ts'
import { sizesInPoints } from './label-sizes.ts'

/** Labels that were made as PDF, as one document to print. Each is what it was made as. */
export const joinLabels = async (files: readonly Uint8Array[], paper: LabelPaper): Promise<Uint8Array> => {
  const pages = await pagesOfFiles(files, (file) => readPages(file).slice(0, 1))
  if (paper === 'a4') return joinPages(pages, fourOnA4)
  return joinPages(pages, { ...sizesInPoints[paper], places: [{ x: 0, y: 0 }], place: sizesInPoints[paper] })
}
export type JoinLabels = typeof joinLabels

/** The upper row first, each in its quarter. */
const fourOnA4: Sheet = {
  ...A4,
  place: { width: A4.width / 2, height: A4.height / 2 },
  places: [1, 0].flatMap((row) =>
    [0, 1].map((column) => ({ x: (A4.width / 2) * column, y: (A4.height / 2) * row })),
  ),
}
