import type {
  GetPaperRequest,
  OpenedPaper,
  OpenPapersRequest,
  OpenPapersResult,
  PaperDocument,
} from '#shared/papers/paper.ts'
import { isoOf } from '../platform/iso-time.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { ProgressBoard } from '../platform/progress.ts'
import { joinFiles } from '../printing/pdf/join-files.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { rejectionOf, runBulk } from '../shipments/run-bulk.ts'

export type OpenPapersPorts = Pick<ShipmentPorts, 'clock'> & {
  readonly printed: PrintedFiles
  readonly progress: Pick<ProgressBoard, 'report'>
}
type GetPaper = (request: GetPaperRequest) => Promise<PaperDocument>

/** Draws the same paper of several shipments, each for itself, and shows those that there are as one document. */
export const createOpenPapers =
  ({ clock, printed, progress }: OpenPapersPorts, get: GetPaper) =>
  async ({ shipments, job, ...paper }: OpenPapersRequest): Promise<OpenPapersResult> => {
    const files: Uint8Array[] = []
    const draw = async (reference: string): Promise<OpenedPaper> => {
      progress.report(job, { done: shipments.indexOf(reference), total: shipments.length })
      files.push((await get({ ...paper, reference })).file)
      return { shipment_reference: reference }
    }
    const result = await runBulk(shipments, draw, rejectionOf)
    const [first] = result.accepted
    if (!first) return result
    const name = result.accepted.length === 1 ? first.shipment_reference : isoOf(clock.now().getTime())
    const document = await printed.open({
      file_name: `${paper.document_type}_${name.replaceAll(/[:.]/gu, '-')}.pdf`,
      content: await joinFiles(files),
      shipments: result.accepted.map(({ shipment_reference }) => shipment_reference),
    })
    return { ...result, document }
  }
