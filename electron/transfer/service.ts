import type { Automation, ChosenFolder, ScheduledExport, WatchedFolder } from '#shared/transfer/schedule.ts'
import type { MapByName, SavedMap, SavedMaps } from '#shared/transfer/column-map.ts'
import type { ExportPreview, ExportRequest } from '#shared/transfer/export.ts'
import type {
  ChosenFile,
  ImportPreview,
  ImportPreviewRequest,
  ImportRequest,
  OfferedFile,
  OfferPartRequest,
} from '#shared/transfer/import.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { Job, JobPage, ListJobsRequest, StartedJob } from '#shared/transfer/job.ts'

/** Who asks for something to be read or written. */
export type Asker = {
  readonly actor: string
  /** Whether they may name files of this computer themselves, as on the command line. */
  readonly mayNameFiles?: boolean | undefined
}
/** Who waits for what is read. */
export type Following = {
  readonly mayNameFiles?: boolean | undefined
  readonly signal: AbortSignal | undefined
}

/** Records out, records in. */
export type TransferService = {
  readonly export: (request: ExportRequest, asker: Asker) => Promise<StartedJob>
  readonly exportPreview: (request: ExportRequest, signal: AbortSignal | undefined) => Promise<ExportPreview>
  /** Draws the page that goes with a shipment and shows it. @throws Refusal */
  readonly printSummary: (reference: string) => Promise<OpenedDocument>
  readonly chooseFile: () => Promise<ChosenFile>
  readonly offerPart: (part: OfferPartRequest) => Promise<OfferedFile>
  readonly importPreview: (request: ImportPreviewRequest, following: Following) => Promise<ImportPreview>
  readonly import: (request: ImportRequest, asker: Asker) => Promise<StartedJob>
  /** Writes the rows that are refused, with the reason, to a file of the person's choice. */
  readonly saveRefused: (
    request: ImportRequest,
    following: Following,
  ) => Promise<{ readonly saved: boolean; readonly rows: number }>
  readonly undo: (job: number, actor: string) => StartedJob
  readonly jobs: (request: ListJobsRequest) => JobPage
  readonly job: (job: number) => Job
  readonly cancel: (job: number) => Job
  /** Every job that begins, goes on or ends, from now on. */
  readonly watch: (signal: AbortSignal | undefined) => AsyncIterable<Job>
  readonly automation: () => Automation
  readonly chooseFolder: () => Promise<ChosenFolder>
  /** @throws Refusal */
  readonly saveScheduledExport: (asked: ScheduledExport, asker: Asker) => Automation
  /** @throws Refusal */
  readonly saveWatchedFolder: (asked: WatchedFolder, asker: Asker) => Automation
  /** Writes what is new and changed by the saved schedule's choices, now. @throws Refusal */
  readonly exportChanged: () => Promise<Automation>
  readonly maps: () => SavedMaps
  readonly saveMap: (map: SavedMap) => SavedMaps
  readonly removeMap: (name: MapByName) => SavedMaps
}
