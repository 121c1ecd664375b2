import packageJson from '../../package.json' with { type: 'json' }
import { stampOf } from '../../shared/reference.ts'
import { createAuditService } from '../audit/service.ts'
import { openAuditStore } from '../audit/store.ts'
import type { Desk } from '../desk.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import type { Writer } from '../platform/database.ts'
import { openCountStore } from '../shipments/count-store.ts'
import { createReferenceMaker } from '../shipments/references.ts'
import { openSearchIndex } from '../shipments/search-index.ts'
import { openShipmentStore } from '../shipments/store.ts'
import { chunksOf } from './chunks.ts'
import { creationTimes } from './creation-times.ts'
import { warehouses } from './data/warehouses.ts'
import { createDice } from './dice.ts'
import { createRequestMaker } from './make-request.ts'
import { createNames } from './people.ts'
import { planJourney, type Step } from './plan-journey.ts'
import { recordShipment, recordStep, type RecordPorts } from './record-shipment.ts'
import { createSeedClock } from './seed-clock.ts'
import { createTimeline } from './timeline.ts'

export type SeedOptions = { readonly rows: number; readonly seed: number; readonly clock?: Clock }
type SeedDesk = Pick<Desk, 'database' | 'settings'>

const SHIPMENTS_AT_A_TIME = 5_000
const STEPS_AT_A_TIME = 5_000
const FIRST_ORDER = 10_001

/**
 * Fills a desk with made-up shipments, the same for the same seed and time: each as the program would have
 * recorded it, with its history, everything in the order in which it would have happened. What the desk holds
 * already stays, and lies before all that is added.
 */
export const seedDesk = (desk: SeedDesk, { rows, seed, clock = systemClock }: SeedOptions) => {
  const now = clock.now().getTime()
  const ports = openPorts(desk, clock, seed)
  const { dice } = ports
  const makeRequest = createRequestMaker(createNames(dice), dice)
  const timeline = createTimeline<Step & { readonly reference: string }>()
  let orderNumber = FIRST_ORDER

  const recordDue = (writer: Writer, time: number, most: number): number => {
    for (let done = 0; done < most; done += 1) {
      const step = timeline.takeDue(time)
      if (!step) return done
      recordStep(ports, writer, step)
    }
    return most
  }
  const recordOne = (writer: Writer, created: number): void => {
    const { request, route } = makeRequest({ created, orderNumber })
    orderNumber += 1
    const steps = planJourney({ created, until: now, route }, dice)
    ports.clock.set(created)
    const reference = recordShipment(ports, writer, { request, route, steps })
    for (const step of steps) timeline.add({ ...step, reference })
  }

  const times = creationTimes({ rows, after: ports.last, clock }, dice)
  for (const chunk of chunksOf(times, SHIPMENTS_AT_A_TIME)) {
    desk.database.write((writer) => {
      for (const created of chunk) {
        recordDue(writer, created, Infinity)
        recordOne(writer, created)
      }
    })
  }
  while (desk.database.write((writer) => recordDue(writer, now, STEPS_AT_A_TIME)) > 0);
  return { shipments: rows, seed }
}

const openPorts = (
  { database: { reader }, settings }: SeedDesk,
  clock: Clock,
  seed: number,
): RecordPorts & { readonly last: number } => {
  const seedClock = createSeedClock(clock)
  const auditStore = openAuditStore(reader)
  const dice = createDice(seed)
  const lastStamp = stampOf(auditStore.lastReference())
  return {
    clock: seedClock,
    dice,
    makeReference: createReferenceMaker(seedClock, lastStamp, (below) => dice.whole(0, below - 1)),
    audit: createAuditService({
      store: auditStore,
      clock: seedClock,
      programVersion: packageJson.version,
      deskName: () => settings.get().desk_name,
    }),
    shipments: openShipmentStore(reader),
    counts: openCountStore(reader),
    searchIndex: openSearchIndex(reader),
    actors: warehouses.flatMap(({ packers }) => packers.map((name) => name.join(' '))),
    last: Math.max(lastStamp.milliseconds, auditStore.last()?.at ?? 0),
  }
}
