import type { Language } from '#shared/settings/language.ts'
import type { Sample } from '#shared/papers/sample.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { MakeLabel } from '../printing/label/make-label.ts'
import type { PrintedLogo } from '../printing/picture/logo.ts'
import { printTexts } from '../printing/print-texts.ts'
import { sampleShipment } from '../printing/sample-shipment.ts'
import { DOCUMENT_DPI, labelSizeFor, type LabelDocumentPorts } from './label-document.ts'
import { labelOfPackage } from './label-of-package.ts'

type SampleLabelPorts = Pick<LabelDocumentPorts, 'clock' | 'joinLabels' | 'labelPaper'> & {
  readonly makeLabel: MakeLabel
  readonly language: () => Language
  readonly logo: () => Promise<PrintedLogo | undefined>
}

/** Draws the labels of a made-up shipment on the desk's paper, as real ones are; nothing is kept or counted. */
export const createSampleLabel =
  ({ clock, language, logo, labelPaper, makeLabel, joinLabels }: SampleLabelPorts) =>
  async (): Promise<Sample> => {
    const paper = labelPaper()
    const texts = printTexts(readerOf(language()), clock.offsetAt)
    const shipment = sampleShipment(language(), texts.say)
    const printedLogo = await logo()
    const making = {
      format: 'pdf',
      dpi: DOCUMENT_DPI,
      size: labelSizeFor(paper),
      texts,
      ...(printedLogo && { logo: printedLogo }),
    } as const
    const labels = shipment.contents.flatMap((_, index) => labelOfPackage(shipment, shipment, index) ?? [])
    return {
      file: await joinLabels(await Promise.all(labels.map((label) => makeLabel(label, making))), paper),
    }
  }
