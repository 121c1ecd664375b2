import { beforeEach, expect, it } from 'vitest'
import {
  acknowledgeScan,
  askAtBench,
  bench,
  layParcel,
  setWave,
} from '#features/packing/state/bench-state.ts'
import type { Parcel } from '#shared/packing/parcel.ts'

beforeEach(() => bench.change(() => ({})))

const parcel = (reference: string): Parcel => ({
  reference,
  custom_reference: `ORD-${reference}`,
  state: 'unallocated',
  destination: { address_type: 'destination', country_iso_code: 'DE' },
  items: [],
  packages: [],
  notes: [],
  papers: [],
  problems: [],
})

it('the next parcel takes nothing along of the one before: no item, no question, nothing that failed', () => {
  layParcel(parcel('1'))
  bench.change((before) => ({ ...before, item: 'sc_1', failed: new Error('refused') }))
  askAtBench('weigh', '1')
  layParcel(parcel('2'))
  expect(bench.get()).toEqual({ parcel: { reference: '2', name: 'ORD-2' } })
})

it('a wrong scan stays until it is acknowledged, whatever else happens', () => {
  const wrong = {
    kind: 'wrong',
    why: 'unknown',
    sentence: { key: 'scan_unknown', values: { code: 'X' } },
  } as const
  bench.change((before) => ({ ...before, wrong }))
  layParcel(parcel('1'))
  askAtBench('box')
  expect(bench.get().wrong).toEqual(wrong)
  acknowledgeScan()
  expect(bench.get().wrong).toBeUndefined()
})

it('a wave goes along from order to order, and ends with the first parcel after its last', () => {
  setWave({ wave: 7, total: 2, packed: 1 })
  layParcel(parcel('1'))
  expect(bench.get().wave?.wave).toBe(7)
  layParcel()
  setWave({ wave: 7, total: 2, packed: 2 })
  expect(bench.get().wave?.packed).toBe(2)
  layParcel(parcel('2'))
  expect(bench.get().wave).toBeUndefined()
})
