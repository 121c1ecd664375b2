import type { LabelPaper } from '#shared/labels/label-paper.ts'
import { A4 } from '../pdf/open-pdf.ts'

type Paper = { readonly width: number; readonly height: number }

/** The paper of labels, in points. */
export const sizesInPoints: Readonly<Record<LabelPaper, Paper>> = {
  '4x6': { width: 288, height: 432 },
  a6: { width: 297.64, height: 419.53 },
  '100x150': { width: 283.46, height: 425.2 },
  a4: A4,
}
