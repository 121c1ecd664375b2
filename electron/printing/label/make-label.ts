import type { LabelPaper } from '#shared/labels/label-paper.ts'
import type { GetLabelsRequest } from '#shared/labels/label.ts'
import type { OpenPdf } from '../pdf/open-pdf.ts'
import type { PrintedLogo } from '../picture/logo.ts'
import type { PrintTexts } from '../print-texts.ts'
import type { OpenZpl } from '../zpl/open-zpl.ts'
import type { Label, LabelCanvas, LabelSurface } from './label.ts'
import { drawLabel } from './draw-label.ts'
import { drawTestSheet, type TestSheet } from './draw-test-sheet.ts'
import { sizesInPoints } from './label-sizes.ts'

/** What a label is made for. */
export type LabelMaking = Pick<GetLabelsRequest, 'format' | 'dpi'> & {
  readonly size: LabelPaper
  readonly texts: PrintTexts
  readonly logo?: PrintedLogo
}

type Ports = { readonly openPdf: OpenPdf; readonly openZpl: OpenZpl }

type Drawing = {
  readonly title: string
  readonly created: Date
  readonly draw: (canvas: LabelCanvas, paper: LabelSurface) => void
}

/** Makes files for printers of documents or of labels; both show the same. */
const createMaker =
  ({ openPdf, openZpl }: Ports) =>
  async ({ title, created, draw }: Drawing, making: LabelMaking): Promise<Uint8Array> => {
    const { format, dpi, size, texts, logo } = making
    const paper = { ...sizesInPoints[size], dpi }
    const surface = { ...paper, texts, ...(logo && { logo }) }
    if (format === 'zpl') {
      const zpl = await openZpl(paper)
      draw(zpl.canvas, surface)
      return Buffer.from(zpl.end())
    }
    const pdf = await openPdf({ title, created, locale: texts.locale, size: paper })
    pdf.addPage()
    draw(pdf.canvas, surface)
    return pdf.end()
  }

/** Makes the file of a label. */
export const createLabelMaker = (ports: Ports) => {
  const make = createMaker(ports)
  return (label: Label, making: LabelMaking): Promise<Uint8Array> =>
    make(
      {
        title: label.contentsReference,
        created: new Date(label.date),
        draw: (canvas, paper) => drawLabel(canvas, label, paper),
      },
      making,
    )
}
export type MakeLabel = ReturnType<typeof createLabelMaker>

/** Makes the file of a sheet that only shows that a printer prints. */
export const createTestSheetMaker = (ports: Ports) => {
  const make = createMaker(ports)
  return (sheet: TestSheet, making: LabelMaking): Promise<Uint8Array> =>
    make(
      {
        title: sheet.name,
        created: sheet.printed,
        draw: (canvas, paper) => drawTestSheet(canvas, sheet, paper),
      },
      making,
    )
}
export type MakeTestSheet = ReturnType<typeof createTestSheetMaker>
