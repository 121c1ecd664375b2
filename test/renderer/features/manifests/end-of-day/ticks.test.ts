import { describe, expect, it } from 'vitest'
import {
  asAtFirst,
  countTicked,
  handedOver,
  isTicked,
  withTick,
} from '#features/manifests/end-of-day/ticks.ts'
import type { CarrierChecklist, ChecklistItem } from '#shared/manifests/checklist.ts'

const item = (reference: string, overrides: Partial<ChecklistItem> = {}): ChecklistItem => ({
  reference,
  state: 'ready_to_ship',
  recipient: 'Gardner Minshew',
  locality: '',
  postal_code: 'PR4 5LE',
  country_iso_code: 'GB',
  carrier_service: 'SWIFT 24',
  missing: [],
  ...overrides,
})
const allocated = item('allocated', { state: 'allocated' })
const caged = item('caged', { group: { reference: 'sg_1' } })

/** Ten are ready, of which two are listed. */
const list: CarrierChecklist = {
  carrier: { reference: 'SWIFT', name: 'SWIFT Post' },
  ready: 10,
  not_ready: 2,
  ready_items: [item('one'), item('two')],
  not_ready_items: [allocated, caged],
  cut_offs: [],
}

describe('what is ticked at the end of the day', () => {
  it('is all that is ready, listed or not, until somebody ticks anything else', () => {
    expect(countTicked(list, asAtFirst)).toEqual({ all: 10, ready: 10, notReady: 0 })
    expect(handedOver(list, asAtFirst)).toEqual({ carrier: 'SWIFT', ready: true, except: [], also: [] })
  })

  it('can be left out and taken along one by one', () => {
    const without = withTick(asAtFirst, 'one', { isOn: false, isReady: true })
    const along = withTick(without, 'allocated', { isOn: true, isReady: false })
    expect(countTicked(list, along)).toEqual({ all: 10, ready: 9, notReady: 1 })
    expect(handedOver(list, along)).toMatchObject({ ready: true, except: ['one'], also: ['allocated'] })
    const again = withTick(along, 'one', { isOn: true, isReady: true })
    expect(handedOver(list, again)).toMatchObject({ except: [], also: ['allocated'] })
  })

  it('is only what is ticked by itself once all was left out', () => {
    const none = { ...asAtFirst, ready: false }
    expect(countTicked(list, none).all).toBe(0)
    const two = withTick(none, 'two', { isOn: true, isReady: true })
    expect(countTicked(list, two)).toEqual({ all: 1, ready: 1, notReady: 0 })
    expect(handedOver(list, two)).toEqual({ carrier: 'SWIFT', ready: false, except: [], also: ['two'] })
  })

  it('is never what goes with a locked group', () => {
    const caught = withTick(asAtFirst, 'caged', { isOn: true, isReady: false })
    expect(isTicked(caught, caged, false)).toBe(false)
    expect(handedOver(list, caught).also).toEqual([])
  })

  it('stays unticked when others push it off the screen', () => {
    const ticks = withTick(asAtFirst, 'one', { isOn: false, isReady: true })
    expect(handedOver({ ...list, ready_items: [item('two')] }, ticks).except).toEqual(['one'])
  })

  it('leaves out nothing that was unticked before it became ready', () => {
    const ticks = withTick(withTick(asAtFirst, 'x', { isOn: true, isReady: false }), 'x', {
      isOn: false,
      isReady: false,
    })
    expect(handedOver({ ...list, ready_items: [item('x')] }, ticks).except).toEqual([])
  })
})
