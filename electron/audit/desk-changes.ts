import type { DeskOperation } from '#shared/audit/desk-operation.ts'
import { changesBetween } from '#shared/shipments/changes-between.ts'
import type { Writer } from '../platform/database.ts'
import type { AuditService } from './service.ts'

/** What something of the desk was before and what it is now; nothing where it was not there, or is gone. */
export type DeskChange = {
  readonly operation: DeskOperation
  /** What was changed: a setting's name, a location's reference. */
  readonly reference: string
  readonly actor: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Writes down that something of the desk was changed, within the transaction of the change. */
export type RecordDeskChange = (writer: Writer, change: DeskChange) => void

/** What was saved as it was before is no change, and not written down. */
export const createDeskChanges =
  (audit: () => Pick<AuditService, 'record'>): RecordDeskChange =>
  (writer, { before, after, ...entry }) => {
    const changes = changesBetween(before, after)
    if (changes.length > 0) audit().record(writer, { entity: 'desk', ...entry, changes })
  }
