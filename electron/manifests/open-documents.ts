import type {
  ManifestDocument,
  ManifestDocumentRequest,
  ManifestDocumentsRequest,
} from '#shared/manifests/manifest.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { Clock } from '../platform/clock.ts'
import { isoOf } from '../platform/iso-time.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import { joinFiles } from '../printing/pdf/join-files.ts'

type Ports = { readonly clock: Clock; readonly printed: PrintedFiles }
type Draw = (request: ManifestDocumentRequest, signal: AbortSignal | undefined) => Promise<ManifestDocument>

/** Draws several manifests, and shows them one after the other in one document. */
export const createOpenDocuments =
  ({ clock, printed }: Ports, draw: Draw) =>
  async (
    { manifests, job }: ManifestDocumentsRequest,
    signal: AbortSignal | undefined,
  ): Promise<OpenedDocument> => {
    const drawn: ManifestDocument[] = []
    for (const reference of manifests)
      drawn.push(await draw({ reference, ...(job !== undefined && { job }) }, signal))
    const [only, ...others] = drawn
    if (only && others.length === 0) return printed.open({ ...only, shipments: [] })
    const made = isoOf(clock.now().getTime()).replaceAll(/[:.]/gu, '-')
    const content = joinFiles(drawn.map((one) => one.content))
    return printed.open({ file_name: `manifests_${made}.pdf`, content, shipments: [] })
  }
