import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin } from '#electron/trpc/call.ts'

const wide = { bytes: 1000, values: 1000, depth: 10 }

const tens = (inner: unknown): unknown[] => Array<unknown>(10).fill(inner)

describe('a value is within its bounds', () => {
  it('by its bytes: two for each character of text, one for each of binary data', () => {
    expect(isWithin({ ...wide, bytes: 20 }, 'a'.repeat(10))).toBe(true)
    expect(isWithin({ ...wide, bytes: 19 }, 'a'.repeat(10))).toBe(false)
    expect(isWithin({ ...wide, bytes: 20 }, new Uint8Array(20))).toBe(true)
    expect(isWithin({ ...wide, bytes: 19 }, new Uint8Array(20))).toBe(false)
    expect(isWithin({ ...wide, bytes: 19 }, new ArrayBuffer(20))).toBe(false)
  })

  it('by all of its parts together, names, keys and members included', () => {
    const text = 'a'.repeat(10)
    const within = { ...wide, bytes: 30 }
    expect(isWithin(within, [text, text])).toBe(false)
    expect(isWithin(within, { [text]: text })).toBe(false)
    expect(isWithin(within, new Map([[text, text]]))).toBe(false)
    expect(isWithin(within, new Set([text, `${text}a`]))).toBe(false)
  })

  it('by its levels', () => {
    expect(isWithin({ ...wide, depth: 2 }, [[1]])).toBe(true)
    expect(isWithin({ ...wide, depth: 2 }, [[[1]]])).toBe(false)
  })

  it('by the holes of a list, which take no room but have to be walked through', () => {
    const sparse: unknown[] = []
    sparse.length = 4_000_000_000
    expect(isWithin(wide, { list: sparse })).toBe(false)
  })

  it('never when it contains itself, as whoever reads it would come to no end', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = [loop, new Map([[loop, loop]])]
    expect(isWithin(wide, loop)).toBe(false)
  })

  it('by how often the same thing would be read', () => {
    expect(isWithin(wide, tens(tens(0)))).toBe(true)
    expect(isWithin(wide, tens(tens(tens(0))))).toBe(false)
  })

  it('whatever small thing it is', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 2, maxKeys: 3 }), (value) => {
        expect(isWithin({ bytes: 1e6, values: 1e5, depth: 20 }, value)).toBe(true)
      }),
    )
  })
})
