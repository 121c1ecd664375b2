import type {
  CreatedManifests,
  CreateManifestsRequest,
  ManifestDocument,
  ManifestDocumentRequest,
} from '#shared/manifests/manifest.ts'
import type { OpenPdf } from '../printing/pdf/open-pdf.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import { type Caller, type CreatePorts, createManifests } from './create-manifests.ts'
import { drawManifest } from '../printing/draw-manifest.ts'
import { lineOfRow, totalsOfRows } from './lines.ts'
import { localMoment } from '../platform/local-moment.ts'
import { createManifestReading } from './reading.ts'

export type ManifestPorts = CreatePorts & {
  readonly openPdf: OpenPdf
  readonly printed: PrintedFiles
  /** The desk's name at this moment. */
  readonly deskName: () => string
}

/** Telling carriers which shipments they take, and the paper that says so. */
export const createManifestService = (ports: ManifestPorts) => {
  const reading = createManifestReading(ports.store)

  const draw = async (
    { reference, job }: ManifestDocumentRequest,
    signal: AbortSignal | undefined,
  ): Promise<ManifestDocument> => {
    const row = reading.find(reference)
    const rows = ports.store.lines(row.id)
    const created = new Date(row.created)
    const heading = {
      reference,
      desk: ports.deskName(),
      carrier: row.carrier_name,
      created: localMoment(created, ports.clock),
      shipments: rows.length,
    }
    const content = await drawManifest(
      ports.openPdf,
      { heading, created, lines: rows.map(lineOfRow), services: totalsOfRows(rows) },
      { signal, report: (progress) => ports.progress.report(job, progress) },
    )
    return { file_name: `${reference}.pdf`, content }
  }

  return {
    ready: reading.ready,
    get: reading.get,
    list: reading.list,
    create: (request: CreateManifestsRequest, caller: Caller): Promise<CreatedManifests> =>
      createManifests(ports, request, caller),
    document: draw,
    /** Keeps the document as a file and shows it, where there is something to show it with. */
    openDocument: async (
      request: ManifestDocumentRequest,
      signal: AbortSignal | undefined,
    ): Promise<OpenedDocument> => ports.printed.open(await draw(request, signal)),
  }
}
export type ManifestService = ReturnType<typeof createManifestService>
