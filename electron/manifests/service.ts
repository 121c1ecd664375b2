import type { Checklist, ChecklistRequest, HandOverRequest } from '#shared/manifests/checklist.ts'
import type {
  AnsweredManifests,
  CreatedManifests,
  CreateManifestsRequest,
  ManifestDocument,
  ManifestDocumentRequest,
} from '#shared/manifests/manifest.ts'
import type { ManifestQueryRequest, ManifestResponse } from '#shared/manifests/manifest-query.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { TransferService } from '../transfer/service.ts'
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
import { createOpenDocuments, type DrawManifests } from './open-documents.ts'
import { createManifestReading } from './reading.ts'

export type ManifestPorts = CreatePorts &
  QueryPorts &
  AfterHandoverPorts &
  ByClockPorts &
  ChecklistPorts & {
    readonly drawManifests: TransferService['drawManifests']
    readonly printed: PrintedFiles
    /** What a carrier, by its reference, knows the sender by; empty where nobody entered it. */
    readonly accountNumberOf: (carrier: string) => string
  }

/** Telling carriers which shipments they take, and the print that says so. */
export const createManifestService = (ports: ManifestPorts) => {
  const reading = createManifestReading(ports.store)

  /** Some as one file, drawn in a thread of their own: a manifest may be of thousands. */
  const draw: DrawManifests = async ({ manifests, job }, signal) => {
    const toDraw = manifests.map((reference) => ({
      reference,
      accountNumber: ports.accountNumberOf(reading.find(reference).carrier),
    }))
    return ports.drawManifests(toDraw, {
      signal,
      onProgress: ({ done = 0, total = 0 }) => ports.progress.report(job, { done, total }),
    })
  }
  const document = async (
    { reference, job }: ManifestDocumentRequest,
    signal: AbortSignal | undefined,
  ): Promise<ManifestDocument> => ({
    file_name: `${reference}.pdf`,
    content: await draw({ manifests: [reference], job }, signal),
  })

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
    document,
    /** Keeps the document as a file and shows it, where there is something to show it with. */
    openDocument: async (
      request: ManifestDocumentRequest,
      signal: AbortSignal | undefined,
    ): Promise<OpenedDocument> => ports.printed.open({ ...(await document(request, signal)), shipments: [] }),
    openDocuments: createOpenDocuments(ports, draw),
  }
}
export type ManifestService = ReturnType<typeof createManifestService>
