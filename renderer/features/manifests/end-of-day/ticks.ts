import type { CarrierChecklist, ChecklistItem, HandOverRequest } from '#shared/manifests/checklist.ts'
import { mayGoAlong } from '#shared/manifests/hold-up.ts'
import { createStore } from '#ui/create-store.ts'

/** What of a carrier is handed over: all that is ready but for these, and those besides. */
export type Ticks = {
  readonly ready: boolean
  readonly except: ReadonlySet<string>
  readonly also: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()
/** Until somebody ticks anything else. */
export const asAtFirst: Ticks = { ready: true, except: nothing, also: nothing }

/** By the references of carriers. Who looks at a shipment meanwhile finds them on return. */
const ticksOfCarriers = createStore<ReadonlyMap<string, Ticks>>(new Map())

const keyOf = ({ carrier }: CarrierChecklist): string => carrier.reference ?? ''

/** What is ticked of a carrier at this moment. */
export const ticksNow = (carrier: CarrierChecklist): Ticks =>
  ticksOfCarriers.get().get(keyOf(carrier)) ?? asAtFirst

/** Ticks otherwise. */
export const changeTicks = (carrier: CarrierChecklist, next: (ticks: Ticks) => Ticks): void =>
  ticksOfCarriers.change((before) => new Map(before).set(keyOf(carrier), next(ticksNow(carrier))))

/** What is ticked of each carrier, and the ways to tick. */
export const useTicks = () => {
  const all = ticksOfCarriers.use()
  return {
    of: (carrier: CarrierChecklist): Ticks => all.get(keyOf(carrier)) ?? asAtFirst,
    tickAll: (carrier: CarrierChecklist, ready: boolean): void =>
      changeTicks(carrier, ({ also }) => ({ ready, except: nothing, also: withoutReady(also, carrier) })),
    tick: (carrier: CarrierChecklist, reference: string, isOn: boolean): void =>
      changeTicks(carrier, (ticks) =>
        withTick(ticks, reference, { isOn, isReady: isListedReady(carrier, reference) }),
      ),
  }
}

/** The shipments that were ticked or unticked by themselves, of any carrier. */
export const useNamed = (): readonly string[] =>
  [...ticksOfCarriers.use().values()].flatMap(({ except, also }) => [...except, ...also])

const isListedReady = ({ ready_items: items }: CarrierChecklist, reference: string): boolean =>
  items.some((item) => item.reference === reference)

const withoutReady = (also: ReadonlySet<string>, carrier: CarrierChecklist): ReadonlySet<string> =>
  new Set([...also].filter((reference) => !isListedReady(carrier, reference)))

type Tick = { readonly isOn: boolean; readonly isReady: boolean }

/** What is as it would be anyway is not written down: it may be ready, or not, by the time that it is looked at. */
export const withTick = ({ ready, ...before }: Ticks, reference: string, { isOn, isReady }: Tick): Ticks => {
  const [except, also] = [new Set(before.except), new Set(before.also)]
  except.delete(reference)
  also.delete(reference)
  const goesAnyway = ready && isReady
  if (isOn && !goesAnyway) also.add(reference)
  if (!isOn && goesAnyway) except.add(reference)
  return { ready, except, also }
}

/** Whether a shipment goes as it is ticked. */
export const isTicked = (ticks: Ticks, item: ChecklistItem, isReady: boolean): boolean =>
  isReady
    ? ticks.ready
      ? !ticks.except.has(item.reference)
      : ticks.also.has(item.reference)
    : ticks.also.has(item.reference) && mayGoAlong(item)

/** How many go: in all, of what is ready, and of what is not. */
export const countTicked = (list: CarrierChecklist, ticks: Ticks) => {
  const listed = list.ready_items.filter((item) => isTicked(ticks, item, true)).length
  const ready = listed + (ticks.ready ? list.ready - list.ready_items.length : 0)
  const notReady = list.not_ready_items.filter((item) => isTicked(ticks, item, false)).length
  return { all: ready + notReady, ready, notReady }
}

/** What is asked of the desk for a carrier. What was unticked stays wherever it stands; only what is on the screen is taken along. */
export const handedOver = (list: CarrierChecklist, ticks: Ticks): HandOverRequest['carriers'][number] => ({
  carrier: keyOf(list),
  ready: ticks.ready,
  except: ticks.ready ? [...ticks.except] : [],
  also: [
    ...(ticks.ready ? [] : list.ready_items.filter((item) => isTicked(ticks, item, true))),
    ...list.not_ready_items.filter((item) => isTicked(ticks, item, false)),
  ].map(({ reference }) => reference),
})

/**
 * What is asked of the desk for carriers as they are ticked now, and the way to think of it no longer once it was handed over: what
 * was ticked otherwise meanwhile stays ticked.
 */
export const takeTicks = (lists: readonly CarrierChecklist[]) => {
  const taken = ticksOfCarriers.get()
  const gone = new Set(lists.map(keyOf))
  return {
    carriers: lists.map((list) => handedOver(list, ticksNow(list))),
    forget: (): void =>
      ticksOfCarriers.change(
        (now) => new Map([...now].filter(([key, ticks]) => !gone.has(key) || ticks !== taken.get(key))),
      ),
  }
}
