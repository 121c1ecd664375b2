import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '#shared/shipments/changes-between.ts'
import { aRequest, aRequestWith, contentsOf, withValueAt } from '#helpers/a-request.ts'
import { arbitraryRequest } from '#helpers/arbitrary-request.ts'

const request = aRequest({ tags: ['a', 'b'], contents: [contentsOf(), contentsOf({ sku: 'X' })] })

describe('what differs between two requests', () => {
  it.each<readonly [path: string, before: unknown, after: unknown]>([
    ['custom_reference', undefined, 'ORD-1'],
    ['tags', ['a', 'b'], ['a', 'c']],
    ['tags', ['a', 'b'], undefined],
    ['tags', ['a', 'b'], []],
    ['contents[1].sku', 'X', 'Y'],
    ['contents[1].sku', 'X', undefined],
    ['contents[0].value.amount', 10, 10.5],
    ['contents[2]', undefined, contentsOf()],
    ['contents[0].contents', undefined, [contentsOf()]],
    ['addresses[1].contact.contact_details.email', 'gardner@example.com', 'other@example.com'],
    ['addresses[0].lat_long', undefined, { latitude: 1, longitude: 2 }],
  ])('is told where it stands: %s from %j to %j', (path, before, after) => {
    expect(changesBetween(request, aRequestWith(path, after, request))).toEqual([
      {
        property: `$.${path}`,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ])
  })

  it('is told of all places, in the order in which they stand', () => {
    const changed = aRequestWith('custom_reference', 'ORD-1', aRequestWith('contents[0].sku', 'Z', request))
    expect(changesBetween(request, changed).map(({ property }) => property)).toEqual([
      '$.contents[0].sku',
      '$.custom_reference',
    ])
  })

  it('is what was taken away at the end of a list', () => {
    const shorter = { ...request, contents: request.contents.slice(0, 1) }
    expect(changesBetween(request, shorter)).toEqual([
      { property: '$.contents[1]', before: contentsOf({ sku: 'X' }) },
    ])
  })

  it('is nothing between the same, in whatever order its properties are written', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, inner]) => [name, reversed(inner)]),
      )
    }
    fc.assert(
      fc.property(arbitraryRequest, (one) => {
        expect(changesBetween(one, reversed(one))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('is enough to make the one from the other', () => {
    fc.assert(
      fc.property(arbitraryRequest, arbitraryRequest, (before, after) => {
        // From the back, so that what a list loses does not move what stands before it.
        const made = changesBetween(before, after)
          .toReversed()
          .reduce<unknown>((one, change) => withValueAt(one, change.property.slice(1), change.after), before)
        expect(changesBetween(made, after)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
