import { describe, expect, it } from 'vitest'
import { type BenchSituation, canUndoParcel, whyNot } from '#features/packing/state/why-not.ts'
import { toProblem } from '#shared/api-error.ts'
import type { BenchProgress } from '#shared/packing/bench.ts'
import type { Parcel } from '#shared/packing/parcel.ts'

const item = { reference: 'sc_1', quantity: 2, counted: 0 } as const
const parcel: Parcel = {
  reference: 'sp_1',
  state: 'unallocated',
  destination: { address_type: 'destination', country_iso_code: 'GB' },
  items: [],
  packages: [],
  notes: [],
  papers: [],
  problems: [],
}
const open: Parcel = { ...parcel, items: [item] }
const booked: Parcel = {
  ...open,
  service: { carrier: {}, price: { net: 1, gross: 1, currency: 'GBP' }, is_booked: true },
}
const problem = toProblem({ code: 'not_found', sentence: { key: 'no_printer' } })
const packed: BenchProgress['last'][number] = {
  reference: 'sp_0',
  recipient: 'Ada',
  locality: 'York',
  packed: '2026-11-20T10:00:00.000Z',
  actor: 'Ada',
  printed: 0,
  sheets: 1,
  is_unsure: false,
}
const progress: BenchProgress = { last: [packed], today: 1, last_hour: 1 }
const finished = { reference: 'sp_0', name: 'ORD-0', at: 0 }
const usual: BenchSituation = { parcel: open, isCounting: true, progress, finished }
const now = 9_000

describe('at the bench, what is asked for by key or by scan', () => {
  it.each([
    ['next', {}, undefined],
    ['next', { parcel: { ...open, problems: [problem] } }, { problem }],
    ['next', { parcel: undefined }, { text: 'foot.nothingHere' }],
    ['weigh', {}, undefined],
    ['weigh', { parcel: booked }, { text: 'foot.booked' }],
    ['weigh', { parcel: undefined }, { text: 'foot.nothingHere' }],
    ['box', { parcel: booked }, { text: 'foot.booked' }],
    ['skip', {}, undefined],
    ['skip', { parcel: undefined }, { text: 'foot.nothingHere' }],
    ['skip', { isCounting: false }, { text: 'foot.notCounting' }],
    ['skip', { parcel }, { text: 'foot.nothingToSkip' }],
    ['skip', { parcel: { ...open, skipped: 'No code' } }, { text: 'foot.nothingToSkip' }],
    ['reprint', { parcel: undefined }, undefined],
    ['reprint', { progress: { ...progress, last: [] } }, { text: 'foot.nothingToReprint' }],
    ['undo', { parcel: undefined }, undefined],
    ['undo', { finished: undefined }, { text: 'undo.nothing' }],
    ['undo', { progress: { ...progress, last: [{ ...packed, printed: 1 }] } }, { text: 'undo.nothing' }],
  ] as const)('%s, %j', (wish, situation, why) => {
    expect(whyNot(wish, { ...usual, ...situation }, now)).toEqual(why)
  })

  it('can be undone for ten seconds, unless something was or may have been printed', () => {
    expect(canUndoParcel(usual, now)).toBe(true)
    expect(canUndoParcel(usual, 10_000)).toBe(false)
    const unsure = { ...progress, last: [{ ...packed, is_unsure: true }] }
    expect(canUndoParcel({ finished, progress: unsure }, now)).toBe(false)
    expect(canUndoParcel({ finished, progress: undefined }, now)).toBe(false)
  })
})
