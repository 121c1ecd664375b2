import type { MakeReference } from '#shared/reference.ts'
import type { AddressService } from '../addresses/service.ts'
import type { AuditService } from '../audit/service.ts'
import type { Attachments } from '../documents/attachments.ts'
import type { LabelStore } from '../labels/store.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { ChangeFeed } from './changes.ts'
import type { RequestReader } from './read-request.ts'
import type { SearchIndex } from './search/search-index.ts'
import type { SearchIndexer } from './search/search-indexer.ts'
import type { ShipmentStore } from './store/shipment-store.ts'
import type { Transitions } from './transitions.ts'

/** What shipments are changed with, here and in every feature that changes them; each picks what it needs. */
export type ShipmentPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly makeReference: MakeReference
  readonly read: RequestReader
  readonly audit: AuditService
  readonly addresses: Pick<AddressService, 'learnEdit' | 'learnWaiting'>
  readonly attachments: Attachments
  readonly labels: Pick<LabelStore, 'restoreCount' | 'attach' | 'insert'>
  readonly changes: ChangeFeed
  readonly printed: Pick<PrintedFiles, 'forget'>
  readonly shipments: ShipmentStore
  readonly searchIndex: SearchIndex
  readonly searchIndexer: SearchIndexer
  readonly transitions: Transitions
}
