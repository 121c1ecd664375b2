import type { ShipmentPorts } from './ports.ts'
import { randomInt } from 'node:crypto'
import type { DeskAdditions } from './complete-request.ts'
import { createFeed } from '../platform/feed.ts'
import type { Renewals } from '../platform/renewal.ts'
import type { GroupLeaving } from '../shipment-groups/leaving.ts'
import { createChanges } from './changes.ts'
import { openCountStore } from './store/count-store.ts'
import { openListStore } from './list/list-store.ts'
import { openLookupStore } from './store/lookup-store.ts'
import { createShipmentReading } from './reading.ts'
import { createTransitions } from './transitions.ts'
import { createRequestReader, type NamedRecords } from './read-request.ts'
import { newestStamp } from './store/reference-store.ts'
import { createReferenceMaker } from '#shared/reference.ts'
import { repairSystemStates } from './repair.ts'
import { openFilteredIds } from './search/filtered-ids.ts'
import { openSearchIndex } from './search/search-index.ts'
import { createSearchIndexer } from './search/search-indexer.ts'
import { openSearchStore } from './search/search-store.ts'
import { createShipmentService } from './service.ts'
import { openShipmentStore } from './store/shipment-store.ts'
import { createWriting } from './writing.ts'

type Ports = Pick<
  ShipmentPorts,
  'database' | 'clock' | 'audit' | 'addresses' | 'attachments' | 'labels' | 'printed'
> & {
  readonly records: NamedRecords
  readonly groups: GroupLeaving
  readonly deskAdditions: () => DeskAdditions
  readonly renewals: Pick<Renewals, 'start'>
  /** Takes note of what failed although nobody waits for an answer. */
  readonly reportFailure: (error: unknown) => void
}

/** Puts the feature together, and repairs what a program that died half-way left behind. */
export const openShipments = ({
  database,
  clock,
  audit,
  records,
  addresses,
  attachments,
  labels,
  printed,
  groups,
  deskAdditions,
  renewals,
  reportFailure,
}: Ports) => {
  const { reader } = database
  const shipments = openShipmentStore(reader)
  const searchIndex = openSearchIndex(reader)
  const searchIndexer = createSearchIndexer({
    database,
    index: searchIndex,
    learnAddresses: addresses.learnWaiting,
    reportFailure,
  })
  const renewal = renewals.start('search', (writer, upTo, take) => {
    const lowest = searchIndex.renew(writer, upTo, take)
    searchIndexer.mergeSome(writer)
    return lowest
  })
  const changes = createChanges(createFeed<string>(database.dataVersion))
  const makeReference = createReferenceMaker(clock, newestStamp(reader), randomInt)
  const transitions = createTransitions({ clock, audit, shipments, groups })
  repairSystemStates({ database, audit, shipments, transitions })
  const ports: ShipmentPorts = {
    database,
    clock,
    makeReference,
    read: createRequestReader({ clock, ...records, additions: deskAdditions }),
    audit,
    addresses,
    attachments,
    labels,
    printed,
    changes,
    shipments,
    searchIndex,
    searchIndexer,
    transitions,
  }
  const writing = createWriting(ports)
  const service = createShipmentService({ ...ports, writing })
  const lookups = openLookupStore(reader)
  const reading = createShipmentReading({
    shipments: service,
    audit,
    counts: openCountStore(reader),
    lists: openListStore(reader, clock),
    lookups,
    searching: { search: openSearchStore(reader, clock), filtered: openFilteredIds(reader, clock) },
    isRenewing: renewal.isUnderWay,
  })
  return {
    service,
    read: ports.read,
    writing,
    reading,
    changes,
    searchIndex,
    searchIndexer,
    shipments,
    lookups,
    transitions,
    makeReference,
    renewal,
    close: (): void => searchIndexer.close(),
  }
}
