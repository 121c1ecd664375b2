import packageJson from '../../package.json' with { type: 'json' }
import { createReferenceMaker, stampOf } from '#shared/reference.ts'
import { createAuditService } from '../audit/service.ts'
import { openAuditStore } from '../audit/store.ts'
import type { Desk } from '../desk.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import type { DocumentWriter } from '../documents/attachments.ts'
import { openSearchIndex } from '../shipments/search/search-index.ts'
import { openShipmentStore } from '../shipments/store/shipment-store.ts'
import { chunksOf } from '#shared/chunks.ts'
import { creationTimes } from './creation-times.ts'
import { warehouses } from './data/warehouses.ts'
import { createDice } from './dice.ts'
import { seedLocations } from './make-locations.ts'
import { createRequestMaker } from './make-request.ts'
import { createNames } from './people.ts'
import { planJourney } from './plan-journey.ts'
import { createHistory } from './record-history.ts'
import { type Recorded, recordShipment } from './record-shipment.ts'
import { createSeedClock } from './seed-clock.ts'

export type SeedOptions = { readonly rows: number; readonly seed: number; readonly clock?: Clock }
type SeedDesk = Pick<Desk, 'database' | 'settings' | 'locations' | 'attachments'>

const SHIPMENTS_AT_A_TIME = 5_000
const ENTRIES_AT_A_TIME = 10_000
const PAGES_AT_A_TIME = 1_000
const FIRST_ORDER = 10_001

/**
 * Fills a desk with made-up shipments, the same for the same seed and time: each as the program would have
 * recorded it, with its history, everything in the order in which it would have happened; and with the shipping
 * locations that they name. What the desk holds already stays, and lies before all that is added.
 */
export const seedDesk = (desk: SeedDesk, { rows, seed, clock = systemClock }: SeedOptions) => {
  const now = clock.now().getTime()
  const { dice, last, history, searchIndex, ...ports } = openPorts(desk, clock, seed)
  const makeRequest = createRequestMaker(createNames(dice), dice)
  let orderNumber = FIRST_ORDER

  const recordOne = (writer: DocumentWriter, created: number): Recorded => {
    const { request, route } = makeRequest({ created, orderNumber })
    orderNumber += 1
    const steps = planJourney({ created, until: now, route }, dice)
    const recorded = recordShipment({ ...ports, attachments: desk.attachments, dice }, writer, {
      created,
      request,
      route,
      steps,
    })
    history.add(recorded.life)
    return recorded
  }

  desk.database.write((writer) => {
    for (const location of seedLocations) desk.locations.saveIn(writer, location)
  })
  const times = creationTimes({ rows, after: last, clock }, dice)
  for (const chunk of chunksOf(times, SHIPMENTS_AT_A_TIME)) {
    desk.attachments.write((writer) => {
      // One kind of table after the other, as each has its own pages to keep at hand.
      const recorded = chunk.map((created) => recordOne(writer, created))
      history.recordUntil(writer, chunk.at(-1) ?? now)
      searchIndex.addIndexed(writer, recorded)
    })
  }
  while (desk.database.write((writer) => history.recordUntil(writer, now, ENTRIES_AT_A_TIME)) > 0);
  // Else the first who works there would have to, beside all that it does.
  while (desk.database.write((writer) => searchIndex.merge(writer, PAGES_AT_A_TIME, 'all')));
  return { shipments: rows, seed }
}

const openPorts = (
  { database: { reader }, settings }: Pick<SeedDesk, 'database' | 'settings'>,
  deskClock: Clock,
  seed: number,
) => {
  const clock = createSeedClock(deskClock)
  const auditStore = openAuditStore(reader)
  const audit = createAuditService({
    store: auditStore,
    clock,
    programVersion: packageJson.version,
    deskName: () => settings.get().desk_name,
  })
  const dice = createDice(seed)
  const actors = warehouses.flatMap(({ packers }) => packers.map((name) => name.join(' ')))
  const lastStamp = stampOf(auditStore.lastReference())
  return {
    clock,
    dice,
    audit,
    history: createHistory({ clock, audit, dice, actors }),
    makeReference: createReferenceMaker(clock, lastStamp, (below) => dice.whole(0, below - 1)),
    shipments: openShipmentStore(reader),
    searchIndex: openSearchIndex(reader),
    /** The time of the newest that the desk holds. */
    last: Math.max(lastStamp.milliseconds, auditStore.last()?.at ?? 0),
  }
}
