import { describe, expect, it } from 'vitest'
import { journeyOf, journeySteps } from '#features/shipments/view/journey/journey.ts'
import { timelineOf } from '#features/shipments/view/history/timeline.ts'
import { formatReference } from '#shared/reference.ts'
import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import type { HistoryEntry } from '#shared/shipments/shipment.ts'
import type { EventCode } from '#shared/tracking/tracking-code.ts'
import type { TrackingEvent } from '#shared/tracking/tracking-event.ts'

const day = (number: number): string => `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z`

const entry = (number: number, operation: HistoryEntry['operation'], to?: ShipmentState): HistoryEntry => ({
  sequence: number,
  at: day(number),
  actor: 'Maria K.',
  desk: 'Desk 3',
  operation,
  ...(to && { to }),
  changes: [],
  program_version: '1',
})

const event = (kept: number, code: EventCode, happened: number): TrackingEvent => ({
  reference: formatReference('trackingEvent', { milliseconds: Date.parse(day(kept)), count: 0 }, 7),
  shipment_reference: 'sp',
  timestamp: day(happened),
  received_timestamp: day(kept),
  event_code: code,
})

describe('how far a shipment has come', () => {
  it.each(shipmentStates)(
    'has one place, everything before it passed, everything after it ahead: %s',
    (state) => {
      const statuses = journeyOf(state, []).map(({ status }) => status)
      const now = statuses.indexOf('now')
      expect(now).toBeGreaterThanOrEqual(0)
      expect(statuses).toEqual(
        journeySteps.map((_, place) => (place < now ? 'reached' : place === now ? 'now' : 'ahead')),
      )
    },
  )

  it('is told with the times of the history', () => {
    const history = [
      entry(1, 'create', 'unallocated'),
      entry(2, 'allocate', 'allocated'),
      entry(4, 'manifest', 'manifested'),
    ]
    const told = journeyOf('manifested', history).map(({ step, at }) => [step, at])
    expect(told).toEqual([
      ['created', day(1)],
      ['allocated', day(2)],
      ['ready', undefined],
      ['manifested', day(4)],
      ['onTheWay', undefined],
      ['delivered', undefined],
    ])
  })

  it('stays where it was when it is cancelled', () => {
    const history = [
      entry(1, 'create', 'unallocated'),
      entry(2, 'allocate', 'allocated'),
      entry(3, 'cancel', 'cancelled'),
    ]
    const now = journeyOf('cancelled', history).find(({ status }) => status === 'now')
    expect(now?.step).toBe('allocated')
  })
})

describe('the timeline', () => {
  const history = [
    entry(1, 'create', 'unallocated'),
    entry(5, 'track', 'in_transit'),
    entry(9, 'track', 'delivered'),
  ]

  it('shows an event that moved the shipment once, with the entry that it made', () => {
    const events = [event(9, 'delivered', 8), event(5, 'in_transit', 4)]
    const timeline = timelineOf(history, events)
    expect(timeline.map((one) => one.kind)).toEqual(['entry', 'entry', 'entry'])
    expect(timeline.map((one) => one.event?.event_code)).toEqual([undefined, 'in_transit', 'delivered'])
  })

  it('shows what was told for information once, and by a code of carriers what moved it', () => {
    const told = [
      ...history.slice(0, 1),
      entry(5, 'track', 'carrier_collected'),
      { ...entry(7, 'track', 'carrier_collected'), from: 'carrier_collected' as const },
    ]
    const events = [event(7, 'for_information', 6), event(5, 'collected_by_carrier', 4)]
    expect(timelineOf(told, events).map((one) => one.event?.event_code)).toEqual([
      undefined,
      'collected_by_carrier',
      'for_information',
    ])
  })

  it('shows an event that moved nothing where it happened', () => {
    const late = event(9, 'at_customs', 6)
    const timeline = timelineOf(history, [late])
    expect(timeline[2]).toEqual({ kind: 'event', event: late })
    expect(timeline).toHaveLength(4)
  })
})
