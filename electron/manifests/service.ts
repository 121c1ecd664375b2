import type { Checklist, ChecklistRequest, HandOverRequest } from '#shared/manifests/checklist.ts'
import type {
  AnsweredManifests,
  CreatedManifests,
  CreateManifestsRequest,
  ManifestDocument,
  ManifestDocumentRequest,
} from '#shared/manifests/manifest.ts'
import type { ManifestQueryRequest, ManifestResponse } from '#shared/manifests/manifest-query.ts'
import { printedHead } from '#shared/audit/audit-head.ts'
import { englishReader } from '#shared/texts/sentences.ts'
import type { AuditService } from '../audit/service.ts'
import type { OpenPdf } from '../printing/pdf/open-pdf.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import {
  type ManifestCaller,
  type CreatePorts,
  createManifests,
  manifestAll,
  type ManifestedReferences,
} from './create-manifests.ts'
import { type AfterHandoverPorts, createAfterHandover } from './after-handover.ts'
import { findByQuery, type QueryPorts } from './find-by-query.ts'
import { type ByClockPorts, createByClock } from './by-clock.ts'
import { type ChecklistPorts, readChecklist } from './checklist.ts'
import { handOverTicked } from './hand-over.ts'
import { createOpenDocuments } from './open-documents.ts'
import { drawManifest } from '../printing/draw-manifest.ts'
import { printTexts } from '../printing/print-texts.ts'
import { depotsOf, lineOfRow, totalsOfRows } from './lines.ts'
import { createManifestReading } from './reading.ts'

export type ManifestPorts = CreatePorts &
  QueryPorts &
  AfterHandoverPorts &
  ByClockPorts &
  ChecklistPorts & {
    readonly openPdf: OpenPdf
    readonly printed: PrintedFiles
    /** The desk's name at this moment. */
    readonly deskName: () => string
    /** The trail that tells of everything; where it ends stands on each manifest. */
    readonly audit: Pick<AuditService, 'head'>
    /** What a carrier, by its reference, knows the sender by; empty where nobody entered it. */
    readonly accountNumberOf: (carrier: string) => string
  }

/** Telling carriers which shipments they take, and the print that says so. */
export const createManifestService = (ports: ManifestPorts) => {
  const reading = createManifestReading(ports.store)

  const draw = async (
    { reference, job }: ManifestDocumentRequest,
    signal: AbortSignal | undefined,
  ): Promise<ManifestDocument> => {
    const row = reading.find(reference)
    const rows = ports.store.lines(row.id)
    const created = new Date(row.created)
    // A manifest leaves the desk: the carrier's people read it, whatever language is spoken at the desk.
    const texts = printTexts(englishReader, ports.clock.offsetAt)
    const heading = {
      reference,
      desk: ports.deskName(),
      depots: depotsOf(ports.store.addresses(row.id), texts),
      carrier: row.carrier_name,
      accountNumber: ports.accountNumberOf(row.carrier),
      created: texts.longMoment(created),
      shipments: rows.length,
    }
    const content = await drawManifest(
      ports.openPdf,
      {
        heading,
        created,
        auditHead: printedHead(ports.audit.head()),
        lines: rows.map(lineOfRow),
        services: totalsOfRows(rows),
        texts,
      },
      { signal, report: (progress) => ports.progress.report(job, progress) },
    )
    return { file_name: `${reference}.pdf`, content }
  }

  return {
    ...createAfterHandover(ports, reading),
    byClock: createByClock(ports),
    ready: reading.ready,
    isWithdrawn: reading.isWithdrawn,
    checklist: (request: ChecklistRequest): Promise<Checklist> => readChecklist(ports, request),
    get: reading.get,
    list: reading.list,
    create: async (request: CreateManifestsRequest, caller: ManifestCaller): Promise<AnsweredManifests> => {
      const created = await createManifests(ports, request, caller)
      return { ...created, ...(created.accepted.length > 0 && { manifest_results: created.accepted }) }
    },
    /** Manifests shipments that are named, however many, for whoever has to write down that their manifests were begun. */
    all: (request: ManifestedReferences, caller: ManifestCaller): Promise<CreatedManifests> =>
      manifestAll(ports, request, caller),
    /** The same in the form of the public contract. @throws Refusal where nothing is what was asked for */
    createByQuery: async (
      { job, ...asked }: ManifestQueryRequest,
      caller: ManifestCaller,
    ): Promise<ManifestResponse> => {
      const references = await findByQuery(ports, asked)
      const { accepted, rejected } = await manifestAll(ports, { references, job }, caller)
      return { manifest_results: accepted, ...(rejected.length > 0 && { rejected }) }
    },
    handOver: (request: HandOverRequest, caller: ManifestCaller): Promise<CreatedManifests> =>
      handOverTicked(ports, request, caller),
    document: draw,
    /** Keeps the document as a file and shows it, where there is something to show it with. */
    openDocument: async (
      request: ManifestDocumentRequest,
      signal: AbortSignal | undefined,
    ): Promise<OpenedDocument> => ports.printed.open({ ...(await draw(request, signal)), shipments: [] }),
    openDocuments: createOpenDocuments(ports, draw),
  }
}
export type ManifestService = ReturnType<typeof createManifestService>
