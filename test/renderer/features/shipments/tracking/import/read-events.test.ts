import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '#features/shipments/tracking/import/csv.ts'
import { readEvents } from '#features/shipments/tracking/import/read-events.ts'
import { newTrackingEvent } from '#shared/tracking/tracking-event.ts'

const words = new Map([['zugestellt', 'delivered'] as const])
const eventsIn = (text: string) => {
  const read = readEvents(text, words)
  if (read.kind !== 'events') throw new Error(read.kind)
  return read.events
}

describe('tracking events in a text', () => {
  it('are read from columns in the usual order, and are what the desk takes', () => {
    const [only] = eventsIn('2026-11-22T10:00:00Z,XP1ZZ,delivered,"Door, front",Maria,"She said ""thanks"""')
    expect(only).toEqual({
      line: 1,
      event: {
        timestamp: '2026-11-22T10:00:00Z',
        tracking_reference: 'XP1ZZ',
        event_code: 'delivered',
        location: 'Door, front',
        signee: 'Maria',
        description: 'She said "thanks"',
      },
    })
    expect(newTrackingEvent.safeParse(only?.event).success).toBe(true)
  })

  it.each([
    ['Timestamp\tEvent code\tShipment reference\n2026-11-22T10:00:00Z\tlost\tX'],
    ['\uFEFFevent_code;timestamp;shipment-reference;colour\r\nLost;2026-11-22T10:00:00Z;X;blue\r\n\r\n'],
  ])('are read by the names that the first line gives the columns', (text) => {
    expect(eventsIn(text)).toEqual([
      { line: 2, event: { timestamp: '2026-11-22T10:00:00Z', event_code: 'lost', shipment_reference: 'X' } },
    ])
  })

  it.each(['2026-11-22 14:30', '2026-11-22T14:30:00', '22.11.2026 14:30', '22.11.2026, 14:30:59'])(
    '“%s” is a moment on the clock of the desk',
    (written) => {
      const [only] = eventsIn(`${written.includes(',') ? `"${written}"` : written};X;lost`)
      expect(new Date(String(only?.event['timestamp'])).getTime()).toBe(
        new Date(2026, 10, 22, 14, 30).getTime(),
      )
    },
  )

  it('leave to the desk what is no moment and no state', () => {
    const [only] = eventsIn('yesterday;X;somewhere')
    expect(only?.event).toEqual({ timestamp: 'yesterday', tracking_reference: 'X', event_code: 'somewhere' })
  })

  it('name states as people do, and shipments by our own reference', () => {
    const own = `sp_${'1'.repeat(32)}`
    const found = eventsIn(`2026-11-22T10:00:00Z;${own};Zugestellt\n2026-11-22T10:00:00Z;X;Out for delivery`)
    expect(found.map(({ event }) => event['event_code'])).toEqual(['delivered', 'out_for_delivery'])
    expect(found[0]?.event['shipment_reference']).toBe(own)
  })

  it('name the codes of carriers however they are written', () => {
    const found = eventsIn(
      ['Collected by carrier', 'FOR_INFORMATION', 'carrier-collected', 'Cleared through customs']
        .map((code) => `2026-11-22T10:00:00Z;X;${code}`)
        .join('\n'),
    )
    expect(found.map(({ event }) => event['event_code'])).toEqual([
      'collected_by_carrier',
      'for_information',
      'collected_by_carrier',
      'cleared_through_customs',
    ])
  })

  it.each(['[{"a":1},{"a":2}]', '{"events":[{"a":1},{"a":2}]}'])(
    'are taken from JSON as they are: %s',
    (text) => {
      expect(eventsIn(text)).toEqual([
        { line: 1, event: { a: 1 } },
        { line: 2, event: { a: 2 } },
      ])
    },
  )

  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['timestamp,event_code', 'empty'],
    ['[{"a":1}', 'broken'],
  ])('“%s” holds none: %s', (text, kind) => {
    expect(readEvents(text, words)).toEqual({ kind })
  })

  it('are read, or not, from any text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['events', 'empty', 'broken']).toContain(readEvents(text, words).kind)
      }),
    )
  })
})

it('reads every table of cells back as it was written, whatever is in the cells', () => {
  const cell = fc.string().map((text) => text.replaceAll('\r', '').trim())
  // A line of nothing but empty cells is left out.
  const row = fc.tuple(fc.constant('x'), cell, cell)
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), fc.constantFrom(',', ';', '\t'), (table, sign) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
      const head = ['a', 'b', 'c'].join(sign)
      const text = [head, ...table.map((cells) => cells.map(quoted).join(sign))].join('\n')
      expect(
        readCsv(text)
          .slice(1)
          .map(({ cells }) => cells),
      ).toEqual(table)
    }),
  )
})
