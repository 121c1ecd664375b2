import type { MessagePort } from 'node:worker_threads'
import type { AuditVerification } from '#shared/audit/verification.ts'
import type { Problem, ErrorFamily } from '#shared/api-error.ts'
import type { Language } from '#shared/settings/language.ts'
import type { Progress } from '#shared/progress.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import type { ExportPreview, ExportRequest } from '#shared/transfer/export.ts'
import type { ImportMap, SavedImportMap } from '#shared/transfer/column-map.ts'
import type { ImportPreview, ImportRequest } from '#shared/transfer/import.ts'
import type { VerifiedDesk } from '../../audit/verify-desk.ts'
import type { DeskAdditions } from '../../shipments/complete-request.ts'
import type { ChangedSpan } from '../schedule/changes-store.ts'
import type { Unread } from '../export/export-source.ts'
import type { ImportItem } from '../import/import-item.ts'

/** What a thread reads with: the files of the desk, and the moment at which it was begun (milliseconds since 1970). */
export type ThreadDesk = {
  readonly database: string
  readonly documents: string
  readonly now: number
  readonly name: string
  readonly language: Language
  /** What is added to what a file says. */
  readonly additions: DeskAdditions
}

/** An import with its map found, and the file where it lies. */
export type ReadingTask = {
  readonly path: string
  /** What the file is called. */
  readonly name: string
  readonly request: ImportRequest & { readonly map?: ImportMap }
  /** The maps that people saved: a file may be of a kind that one was said for. */
  readonly saved: readonly SavedImportMap[]
}

/** A manifest, and what its carrier knows the sender by; empty where nobody entered it. */
export type ManifestToDraw = { readonly reference: string; readonly accountNumber: string }

/** What a thread is begun for. */
export type ThreadTask = { readonly kind: 'verify'; readonly desk: VerifiedDesk } | TransferTask
type TransferTask = { readonly desk: ThreadDesk } & (
  | {
      readonly kind: 'export'
      readonly request: ExportRequest
      readonly target: string
      readonly unfinished: string
      /** Only what changed meanwhile. */
      readonly changed?: ChangedSpan
    }
  | { readonly kind: 'export_preview'; readonly request: ExportRequest }
  | { readonly kind: 'list'; readonly request: ExportRequest }
  | { readonly kind: 'summary'; readonly shipment: Shipment }
  | { readonly kind: 'manifests'; readonly manifests: readonly ManifestToDraw[] }
  | ({ readonly kind: 'import' } & ReadingTask)
  | ({ readonly kind: 'import_preview' } & ReadingTask)
  | ({ readonly kind: 'refused_file'; readonly target: string } & ReadingTask)
)
export type TaskOf<Kind extends ThreadTask['kind']> = Extract<ThreadTask, { readonly kind: Kind }>

/** What a thread ends with. */
export type ThreadResult = {
  readonly export: { readonly shipments: number; readonly bytes: number } & Unread
  readonly export_preview: ExportPreview
  /** A PDF. */
  readonly summary: Uint8Array
  /** A PDF. */
  readonly list: Uint8Array
  /** A PDF. */
  readonly manifests: Uint8Array
  readonly import: { readonly refused: number }
  readonly import_preview: ImportPreview & { readonly hash: string }
  readonly refused_file: { readonly rows: number }
  readonly verify: AuditVerification
}

/** What a thread says while it works. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: Partial<Progress> }
  /** Goes on when it is told to. */
  | { readonly kind: 'items'; readonly items: readonly ImportItem[] }
  /** The file that is imported, by the hash of its bytes, before any item. */
  | { readonly kind: 'file'; readonly hash: string }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly family: ErrorFamily; readonly problems: readonly Problem[] }

/** What a thread is given: its task, a number that is not 0 once it is to stop, and whom it speaks with about it. */
export type ThreadData = {
  readonly task: ThreadTask
  readonly stop: SharedArrayBuffer
  readonly port: MessagePort
}
