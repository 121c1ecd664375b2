import type { ReadyCarrier } from '#shared/manifests/manifest.ts'
import { type Counted, serviceTotals, sumOf } from '#shared/manifests/service-totals.ts'
import { manifestableStates } from '#shared/shipments/transition.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { carrierKeyOf, countedRows } from './rows.ts'
import type { ManifestStore } from './store.ts'

type Waiting = Counted & { readonly state: number }

/** What waits to be handed over, carrier by carrier in the order of their names. */
export const readyCarriers = (store: Pick<ManifestStore, 'inState'>): readonly ReadyCarrier[] => {
  const carriers = new Map<string, Waiting[]>()
  for (const state of manifestableStates) {
    for (const one of countedRows(store.inState(stateCodes.toCode(state)))) {
      const key = carrierKeyOf(one.carrier)
      const others = carriers.get(key)
      if (others) others.push(one)
      else carriers.set(key, [one])
    }
  }
  return [...carriers]
    .map(([key, waiting]) => readyCarrier(key, waiting))
    .toSorted((one, other) => ((one.carrier.name ?? '') < (other.carrier.name ?? '') ? -1 : 1))
}

const readyCarrier = (key: string, waiting: readonly Waiting[]): ReadyCarrier => {
  const inState = (state: (typeof manifestableStates)[number]): number =>
    waiting.filter((one) => one.state === stateCodes.toCode(state)).length
  return {
    carrier: { reference: key, name: waiting[0]?.carrier.name ?? key },
    states: Object.fromEntries(manifestableStates.map((state) => [state, inState(state)])),
    shipments: waiting.length,
    ready: sumOf(serviceTotals(waiting.filter((one) => one.state === stateCodes.toCode('ready_to_ship')))),
    services: serviceTotals(waiting),
  }
}
