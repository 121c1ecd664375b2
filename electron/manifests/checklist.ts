import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import {
  type CarrierChecklist,
  type Checklist,
  type ChecklistItem,
  type ChecklistRequest,
  MOST_LISTED,
} from '#shared/manifests/checklist.ts'
import { isReady } from '#shared/manifests/hold-up.ts'
import type { PackageSizeOf } from '#shared/package-sizes/package-weight.ts'
import type { CarrierDetails } from '#shared/shipments/shipment.ts'
import { trusted, unlessDamaged } from '../platform/json.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { checklistItemOf } from './checklist-item.ts'
import { carrierKeyOf } from './rows.ts'
import { type WaitingRow, type WaitingStore, waitingStates } from './waiting-store.ts'

export type ChecklistPorts = {
  readonly waiting: WaitingStore
  readonly packageSizeOf: PackageSizeOf
  readonly catalogue: () => Catalogue
}

/** In so many of a carrier that are packed it is looked what holds them up; handing over looks at every one. */
const MOST_LOOKED_AT = 1000
const NOTHING = 0

type Counts = ReadonlyMap<(typeof waitingStates)[number], ReadonlyMap<string, number>>
type Waiting = { readonly counts: Counts; readonly named: readonly WaitingRow[] }

/** What waits for each carrier, in the order of their names: what is ready, and what is not and why. */
export const readChecklist = async (
  ports: ChecklistPorts,
  { named: references }: ChecklistRequest,
): Promise<Checklist> => {
  // First of all: what changes while the carriers are looked at was not seen.
  const until = ports.waiting.until()
  const named = references.flatMap((reference) => ports.waiting.find(reference) ?? [])
  const counts: Counts = new Map(waitingStates.map((state) => [state, ports.waiting.counts(state)]))
  const keys = new Set([...counts.values()].flatMap((byCarrier) => [...byCarrier.keys()]))
  const carriers: CarrierChecklist[] = []
  for (const key of keys) {
    carriers.push(...checklistOf(ports, key, { counts, named }))
    await letOthersRun()
  }
  return { carriers: carriers.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)), until }
}

const nameOf = ({ carrier }: CarrierChecklist): string => carrier.name ?? ''

/** Nothing where none of them has a booking, as only another program could leave it. */
const checklistOf = (
  ports: ChecklistPorts,
  key: string,
  { counts, named }: Waiting,
): readonly CarrierChecklist[] => {
  const rows: WaitingRow[] = []
  let total = 0
  for (const state of waitingStates) {
    const count = counts.get(state)?.get(key) ?? 0
    total += count
    const others = rows.filter((row) => stateCodes.toWord(row.state) !== 'ready_to_ship').length
    const take = state === 'ready_to_ship' ? MOST_LOOKED_AT : MOST_LISTED - others
    if (count > 0 && take > 0) rows.push(...ports.waiting.page({ state, carrier: key, after: NOTHING, take }))
  }
  const [first] = rows
  if (!first) return []
  const found = new Set(rows.map(({ reference }) => reference))
  const besides = named.filter(
    (row) => !found.has(row.reference) && carrierKeyOf(trusted(row.carrier)) === key,
  )
  const items = [...rows, ...besides].flatMap((row) =>
    unlessDamaged(() => checklistItemOf(row, ports.packageSizeOf)),
  )
  const heldUp = items.filter((item) => item.state === 'ready_to_ship' && !isReady(item)).length
  const ready = (counts.get('ready_to_ship')?.get(key) ?? 0) - heldUp
  const isNamed = new Set(named.map(({ reference }) => reference))
  const listed = (those: readonly ChecklistItem[]): readonly ChecklistItem[] =>
    those.filter(({ reference }, place) => place < MOST_LISTED || isNamed.has(reference))
  const checklist = {
    carrier: { reference: key, name: trusted(first.carrier).name ?? key },
    ready,
    not_ready: total - ready,
    ready_items: listed(items.filter(isReady)),
    not_ready_items: listed(items.filter((item) => !isReady(item))),
    cut_offs: cutOffsOf(rows, ports.catalogue()),
  }
  return [checklist]
}

/** Those of the services that something waits for. */
const cutOffsOf = (rows: readonly WaitingRow[], { carriers }: Catalogue): readonly string[] => {
  const texts = new Map(rows.map(({ carrier }) => [String(carrier), carrier]))
  const booked: readonly CarrierDetails[] = [...texts.values()].map((text) => trusted(text))
  const services = carriers.flatMap((one) => one.services)
  const cutOffs = booked.flatMap(({ service_reference: reference }) =>
    services.filter((one) => one.reference === reference).map((one) => one.cut_off),
  )
  return [...new Set(cutOffs)].toSorted()
}
