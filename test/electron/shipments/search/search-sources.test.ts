import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type HitSource, mergedHits } from '#electron/shipments/search/search-sources.ts'

/** Walks down a set of numbers, so many at a time. */
const walk =
  (numbers: ReadonlySet<number>, take: number): HitSource =>
  (below) => {
    const ids = [...numbers].filter((id) => id < below).toSorted((one, other) => other - one)
    return { ids: ids.slice(0, take), reached: ids[take - 1] ?? 0 }
  }

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 })
const take = fc.integer({ min: 1, max: 10 })

it('finds everything once and in order, whatever is indexed between two steps', () => {
  const world = fc.record({
    waiting: numbers,
    indexed: numbers,
    atOnce: take,
    atOnceIndexed: take,
    moved: take,
  })
  fc.assert(
    fc.property(world, ({ waiting: first, indexed: others, atOnce, atOnceIndexed, moved }) => {
      const [waiting, indexed] = [new Set(first), new Set(others)]
      const found: number[] = []
      for (const ids of mergedHits([walk(waiting, atOnce), walk(indexed, atOnceIndexed)], 61)) {
        found.push(...ids)
        for (const id of [...waiting].toSorted((one, other) => one - other).slice(0, moved)) {
          waiting.delete(id)
          indexed.add(id)
        }
      }
      expect(found).toEqual([...new Set([...first, ...others])].toSorted((one, other) => other - one))
    }),
  )
})
