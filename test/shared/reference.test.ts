import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ReferenceKind,
  formatReference,
  isReference,
  nextStamp,
  referencePrefixes,
  type Stamp,
  stampOf,
} from '#shared/reference.ts'

const kinds = fc.constantFrom<ReferenceKind>(
  'shipment',
  'contents',
  'document',
  'group',
  'manifest',
  'quote',
  'quotes',
  'trackingEvent',
)
const stamps = fc.record({ milliseconds: fc.nat(99_999_999_999_999), count: fc.nat(99_999) })
const chances = fc.integer({ min: 0, max: 10 ** 13 - 1 })
const times = fc.integer({ min: 0, max: 4_000_000_000_000 })

const stampsAt = (
  clock: readonly number[],
  first: Stamp = { milliseconds: 0, count: 0 },
): readonly Stamp[] => {
  const made: Stamp[] = []
  for (const now of clock) made.push(nextStamp(made.at(-1) ?? first, now))
  return made
}

describe('a reference', () => {
  it('is a prefix and 32 decimal digits, 35 characters in all', () => {
    fc.assert(
      fc.property(kinds, stamps, chances, (kind, stamp, chance) => {
        const reference = formatReference(kind, stamp, chance)
        expect(reference).toMatch(/^[a-z]{2}_\d{32}$/u)
        expect(reference).toHaveLength(35)
        expect(reference.startsWith(referencePrefixes[kind])).toBe(true)
        expect(isReference(kind, reference)).toBe(true)
      }),
    )
  })

  it('has the contract’s prefixes', () => {
    expect(referencePrefixes).toEqual({
      shipment: 'sp_',
      contents: 'sc_',
      document: 'pd_',
      group: 'sg_',
      manifest: 'ma_',
      quote: 'qu_',
      quotes: 'qc_',
      trackingEvent: 'tr_',
    })
  })

  it('tells when it was made', () => {
    fc.assert(
      fc.property(kinds, stamps, chances, (kind, stamp, chance) => {
        expect(stampOf(formatReference(kind, stamp, chance))).toEqual(stamp)
      }),
    )
  })

  it('sorts by creation as text, whatever chance adds and however the clock jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(times, chances), { minLength: 2, maxLength: 50 }), (makings) => {
        const made = stampsAt(makings.map(([now]) => now)).map((stamp, index) =>
          formatReference('shipment', stamp, makings[index]?.[1] ?? 0),
        )
        expect(made.toSorted()).toEqual(made)
        expect(new Set(made).size).toBe(made.length)
      }),
    )
  })

  it('goes on from the last one after a start, even when the clock has stepped back by years', () => {
    const last = stampOf('sp_01795393216850000991527401672739')
    const [first] = stampsAt([Date.parse('2001-01-01')], last)
    expect(formatReference('shipment', first ?? last, 0) > 'sp_01795393216850000991527401672739').toBe(true)
  })

  it('borrows the next millisecond when one is full, and keeps its length', () => {
    const full: Stamp = { milliseconds: 1_700_000_000_000, count: 99_999 }
    expect(nextStamp(full, 1_700_000_000_000)).toEqual({ milliseconds: 1_700_000_000_001, count: 0 })
  })

  it.each([
    '',
    'sp_',
    `sp_${'1'.repeat(31)}`,
    `sp_${'1'.repeat(33)}`,
    `sc_${'1'.repeat(32)}`,
    `SP_${'1'.repeat(32)}`,
    `sp_${'1'.repeat(31)}x`,
    `sp_${'1'.repeat(32)}\n`,
    `sp_${'١'.repeat(32)}`,
    ` sp_${'1'.repeat(32)}`,
  ])('of a shipment is not %j', (text) => expect(isReference('shipment', text)).toBe(false))
})
