import type { LabelPaper, LabelSize } from '#shared/labels/label-paper.ts'
import type {
  GetLabelsRequest,
  Labels,
  PrintedLabels,
  PrintLabelsRequest,
  PrintLabelsResult,
} from '#shared/labels/label.ts'
import { isoOf } from '../platform/iso-time.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { ProgressBoard } from '../platform/progress.ts'
import type { JoinLabels } from '../printing/label/join-labels.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { rejectionOf, runBulk } from '../shipments/run-bulk.ts'

export type LabelDocumentPorts = Pick<ShipmentPorts, 'clock' | 'transitions'> & {
  /** Takes out the labels of one shipment. */
  readonly get: (request: GetLabelsRequest, actor: string) => Promise<Labels>
  readonly joinLabels: JoinLabels
  readonly printed: PrintedFiles
  readonly progress: Pick<ProgressBoard, 'report'>
  /** What the desk prints labels on at this moment. */
  readonly labelPaper: () => LabelPaper
}

/** As many as paper printers draw: labels of a document are the same as those that are asked for as PDF. */
export const DOCUMENT_DPI = 203

/** Four labels of A6 stand on a sheet of A4. */
export const labelSizeFor = (paper: LabelPaper): LabelSize => (paper === 'a4' ? 'a6' : paper)

/**
 * Takes out the labels of shipments, each for itself, and shows those that there are as one document, which the system's
 * own program prints.
 */
export const createLabelDocument =
  ({ clock, transitions, get, joinLabels, printed, progress, labelPaper }: LabelDocumentPorts) =>
  async (request: PrintLabelsRequest, actor: string): Promise<PrintLabelsResult> => {
    const { shipments, size: paper = labelPaper(), reason, job, ...which } = request
    const size = labelSizeFor(paper)
    const files: Uint8Array[] = []
    const takeOut = async (reference: string): Promise<PrintedLabels> => {
      progress.report(job, { done: shipments.indexOf(reference), total: shipments.length })
      const isAgain = transitions.find(reference).label_retrieval !== null
      const why = isAgain && reason !== undefined ? { reason } : {}
      const asked = { ...which, ...why, reference, size, format: 'pdf', dpi: DOCUMENT_DPI } as const
      const { labels, label_details } = await get(asked, actor)
      files.push(...labels.map(({ file }) => file))
      return { shipment_reference: reference, labels: labels.length, label_details }
    }
    const result = await runBulk(shipments, takeOut, rejectionOf)
    const [first] = result.accepted
    if (!first) return result
    const name = result.accepted.length === 1 ? first.shipment_reference : isoOf(clock.now().getTime())
    const content = await joinLabels(files, paper)
    const document = await printed.open({
      file_name: `labels_${name.replaceAll(/[:.]/gu, '-')}.pdf`,
      content,
      shipments: result.accepted.map(({ shipment_reference }) => shipment_reference),
    })
    return { ...result, document }
  }
